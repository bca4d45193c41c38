import { describe, expect, it } from 'vitest';
import { problemsWith, replace } from './valid-tree.ts';

const DANGER = 'content/search/danger.yaml';
const THESAURUS = 'content/search/thesaurus.yaml';
const ASKED = 'content/search/asked.yaml';

describe('the files of the search', () => {
  it.each([
    [DANGER, 'page: help/chat', 'page: help/cat', 'cards[0].page', 'unknown-id'],
    [DANGER, 'helplines: [kz-111]', 'helplines: [kz-911]', 'cards[0].helplines', 'unknown-id'],
    [DANGER, '$story', '$stori', 'rules[0].not', 'unknown-id'],
    [DANGER, 'card: now', 'card: harm', 'rules[0].card', 'unknown-id'],
    [DANGER, '[помогите, спасите]', '[по-могите, спасите]', 'rules[0].ru[0]', 'wrong-value'],
    [THESAURUS, 'near: [help]', 'near: [hepl]', 'row 2 (line): near', 'unknown-id'],
    [THESAURUS, 'id: line', 'id: help', 'row 2 (help): id', 'duplicate-id'],
    [ASKED, 'help/chat:', 'help/cat:', 'help/cat', 'unknown-id'],
  ])('%s: %s may not be %s', async (file, from, to, field, rule) => {
    const problems = await problemsWith({ [file]: replace(from, to) });
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const [problem] = problems.filter((each) => each.rule === rule);
    expect(problem?.file).toBe(file);
    expect(problem?.field).toContain(field);
    expect(problem?.instead).not.toBe('');
  });
});
