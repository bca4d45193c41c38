import { visit } from 'unist-util-visit';
import type { Content, GuideText } from './content.ts';
import { LINK_WORDS } from './limits.ts';
import { plainText } from './paragraphs.ts';
import { count, type Problem } from './problem.ts';
import { countWords } from './sentence-split.ts';

/** Link texts say where they lead, also when somebody hears only the links of a page (style guide, 2.2). */
export function checkLinkTexts(content: Content): Problem[] {
  return content.guides.flatMap(linkProblems);
}

/** Words that say nothing about where a link leads. */
const EMPTY_WORDS =
  /^(?:осында|мұнда|осы жерде|міне|толығырақ|здесь|тут|сюда|подробнее|here|click here|read more|more)$/iu;

function linkProblems({ tree, file }: GuideText): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const targets = new Map<string, string>();
  visit(tree, 'link', (node) => {
    const text = plainText(node).replace(/\s+/g, ' ').trim();
    const line = node.position?.start.line;
    const report = (message: string, instead: string) =>
      problems.push({
        file,
        ...(line === undefined ? {} : { line }),
        field: `The link «${text}»`,
        rule: 'link-text',
        message,
        instead,
      });
    const words = countWords(text);
    if (EMPTY_WORDS.test(text)) report('does not say where it leads', 'Name the page or what the reader finds there');
    else if (words < LINK_WORDS.least || words > LINK_WORDS.most) {
      const message = `has ${count(words, 'word')}`;
      report(message, `Write ${LINK_WORDS.least} to ${LINK_WORDS.most} words that say where it leads`);
    }
    const name = text.toLowerCase();
    const former = targets.get(name);
    if (former === undefined) targets.set(name, node.url);
    else
      report(
        former === node.url ? 'stands twice on the page' : `leads to ${node.url}, but the same words lead to ${former}`,
        former === node.url ? 'Keep one of the two links' : 'Give each link words of its own',
      );
  });
  return problems;
}
