#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.9.0 writes the day of a newspaper article into the month: month = {oct 14}. biblatex-csl-converter 3.2.2
# takes that for no month at all.
# Expected: the date of a citation survives from one program to the next.
# Seen: of 14 October 2025 the year is left.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 biblatex-csl-converter@3.2.2
cat >run.mjs <<'JS'
import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import {BibLatexParser} from 'biblatex-csl-converter';

const bibtex = new Cite([
	{
		id: 'arvid',
		type: 'article-newspaper',
		title: 'Tide gate stays shut',
		author: [{family: 'Arvid', given: 'Lena'}],
		'container-title': 'Gazette',
		issued: {'date-parts': [[2025, 10, 14]]},
	},
]).format('bibtex');
console.log(`written: ${/month = .*\}/.exec(bibtex)[0]}`);
const {entries, warnings} = new BibLatexParser(bibtex, {processUnexpected: true}).parse();
console.log(`read: ${entries[1].fields.date}, ${warnings[0].type}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'written: month = {oct 14}
read: 2025, invalid_month' ] || { echo 'This has changed.'; exit 1; }
