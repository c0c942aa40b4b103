import { describe, expect, it } from 'vitest';
import { TextBuilder } from '../../../src/article/text-map';
import { page } from './page';

function build(html: string) {
  const document = page(`<!doctype html><html><body>${html}</body></html>`);
  const builder = new TextBuilder();
  const nodes: Text[] = [];
  for (const block of document.querySelectorAll('p')) {
    builder.startBlock();
    const visit = (node: Node): void => {
      if (node.nodeType === 3) {
        nodes.push(node as Text);
        builder.append(node as Text);
      }
      for (const child of node.childNodes) visit(child);
    };
    visit(block);
    builder.endBlock();
  }
  return { map: builder.build(), text: builder.text, nodes };
}

describe('TextMap', () => {
  it.each([
    ['folds white space', '<p>  one\n  two </p>', 'one two'],
    ['joins inline elements as they stand', '<p>Hez<b>boll</b>ah and <i> Iran</i></p>', 'Hezbollah and Iran'],
    ['parts blocks by a blank line', '<p>one</p><p> </p><p>two</p>', 'one\n\ntwo'],
    ['folds no-break spaces', '<p>a\u00a0\u00a0b</p>', 'a b'],
  ])('%s', (_, html, text) => expect(build(html).text).toBe(text));

  it('gives every stretch of text back from the page', () => {
    const { map, text } = build(
      '<p>The <b>Balochistan\n  Liberation</b> <i>Army</i>, of Saravan</p><p> And\u00a0more </p>',
    );
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const wanted = text.slice(start, end).replaceAll('\n', '');
        const shown = map
          .piecesFor(start, end)
          .map(({ node, start, end }) => node.data.slice(start, end))
          .join('');
        expect(shown.replace(/\s+/g, ' ')).toBe(wanted);
      }
    }
  });

  it('spans several inline elements with one piece each', () => {
    const { map, text } = build('<p>the <b>Balochistan</b> <i>Liberation</i> Army</p>');
    const start = text.indexOf('Balochistan');
    expect(map.piecesFor(start, text.length)).toHaveLength(4);
  });

  it('finds the offset of a place in a node', () => {
    const { map, text, nodes } = build('<p>one   two <b>three</b></p>');
    expect(map.offsetOf(nodes[0]!, 6)).toBe(text.indexOf('two'));
    expect(map.offsetOf(nodes[0]!, 4)).toBe(text.indexOf('two'));
    expect(map.offsetOf(nodes[1]!, 2)).toBe(text.indexOf('ree'));
    expect(map.offsetOf(page('<p>x</p>'), 0)).toBeNull();
  });

  it('gives nothing for text that has left the page or changed', () => {
    const { map, nodes } = build('<p>one <b>two</b> three</p>');
    expect(map.piecesFor(4, 7)).toHaveLength(1);
    nodes[1]!.data = 'other';
    expect(map.piecesFor(4, 7)).toEqual([]);
    expect(map.piecesFor(0, 3)).toHaveLength(1);
    nodes[0]!.remove();
    expect(map.piecesFor(0, 3)).toEqual([]);
  });
});
