import { plainText, type Block, type DocumentModel } from '../documents/model.ts';

/**
 * A document as text alone, for readers of screens and for messengers.
 * @param document the document
 * @returns lines of text: heading, facts, blocks, foot
 */
export function documentPlainText({ head, foot, blocks }: DocumentModel): string {
  const lines = [head.heading, ...head.facts.map(plainText), ...(head.notice ? [head.notice] : []), ''];
  lines.push(...blocks.flatMap(blockLines), foot.parts.join(' · '));
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, ''];
    case 'paragraph':
      return [plainText(block.text), ''];
    case 'list':
      return [...block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(item)}`), ''];
    case 'numbers':
      return [...block.numbers.map(({ number, name }) => `${number}: ${name}`), ''];
    case 'box':
      return block.blocks.flatMap(blockLines);
    case 'columns':
      return block.columns.flatMap((column) => column.flatMap(blockLines));
    case 'quote':
      return [...block.paragraphs.map(plainText), ''];
    case 'fields':
      return [...block.labels.map((label) => `${label} ____`), ''];
    default:
      return [];
  }
}
