import { parseHTML } from 'linkedom';

/** A document as the command line makes it. */
export const page = (html: string): Document => parseHTML(html).document as unknown as Document;
