export { type Linked, type LinkInput, link } from './link';
