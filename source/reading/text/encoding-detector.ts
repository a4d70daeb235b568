// A file of its own: what imports a CommonJS package by import() loads the bundle's runtime for such packages at start.
export {analyse} from 'chardet';
