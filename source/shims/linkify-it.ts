/**
 * Stands in for the package linkify-it in the bundle. markdown-it makes one for each parser, but asks it only where the option
 * `linkify` is set, which CommonMark has not: then a missing method would throw.
 */
export class LinkifyIt {}
