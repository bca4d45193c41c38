import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/content/check/index.ts';
import type { Problem } from '../../src/content/check/problem.ts';

/** Files by their path inside a project. */
export type Tree = Record<string, string>;

/** Addresses name no number. */
const SLUGS: Record<string, string> = { 102: 'duty', 103: 'ambulance', 111: 'contact', 112: 'rescue', 150: 'second' };

const short = (number: string, kind = 'emergency') => `kind: ${kind}
region: national
slug: ${SLUGS[number]}
name: { kk: «${number}» қызметі, ru: Служба ${number}, en: Service ${number} }
phones:
  - number: "${number}"
confidence: confirmed_2plus
publish: ready_after_recheck
gathered: "2026-11-22"
assurance: null
sources:
  - url: https://example.org/${number}
    date: null
`;

const message = (language: string, article: string, forms: string) => `law:
  article: '${article} {n}'
count:
${forms}
blocks:
  hope: '${{ kk: 'Көмек бар.', ru: 'Помощь есть.', en: 'Help exists.' }[language]}'
  line: '{kz-111}: ${{ kk: 'тегін', ru: 'бесплатно', en: 'free' }[language]}.'
`;

const lessonText = (title: string, description: string, word: string) => `title: ${title}
description: ${description}
objectives: [${word}]
materials: [${word}]
preparation: []
steps:
  - { title: ${word}, screen: [${word}], does: [${word}], says: ['${word} {kz-111}'] }
  - { title: ${word}, screen: ['{kz-111}'], does: [${word}], says: ['${word} not', '${word} tell {kz-111}'] }
  - { title: ${word}, screen: [${word}], does: ['{article:sample-1}'], says: ['${word} close'] }
handout: { instruction: ${word}, items: [${word}], closing: ${word}, pictureAlt: '' }
parentNote: ['${word} {stat:sample:total}']
ifChildTells: [${word}]
safeguarding: [${word}]
check: [${word}]
evidence: ['${word} {amount:sample-1:fine} {value:sample-1:age}']
`;

const lessonCommon = (word: string) => `phrases:
  frame: ${word}
  notFault: ${word} not
  keepTelling: '${word} tell {kz-111}'
  believe: ${word}
  secrecy: ${word}
  afterLesson: ${word}
  limit: ${word}
  close: ${word} close
preparation: [${word}]
safeguarding: ['${word} {stay}']
parentNote: [${word}]
boxes:
  kindergarten: [${word}]
  grades-1-4: [${word}]
  grades-5-8: [${word}]
  grades-9-11: [${word}]
`;

/** A small project without a mistake: at least one file of every collection, and every kind of reference. */
export const VALID_TREE: Readonly<Tree> = {
  'content/guides/help/index.yaml': `level: A2
voice: help-child
helplines: [danger]
related: [help/chat]
checked: null
order: 0
`,
  'content/guides/help/index.kk.mdx': `---
title: Көмек
description: Осы бетте не істеуге болатыны, кімге хабарласуға болатыны қысқаша айтылады.
---

Алдымен [мына бетті](/help/chat/) оқы.
`,
  'content/guides/help/index.ru.mdx': `---
title: Помощь
description: На этой странице коротко сказано, что можно сделать и к кому можно обратиться.
---

Сначала прочитай [эту страницу](/help/chat/).
`,
  'content/guides/help/index.en.mdx': `---
title: Help
description: This page says in a few words what one can do and whom one can contact.
---

Read [this page](/help/chat/) first.
`,
  'content/guides/help/chat.yaml': `level: A2
voice: help-child
helplines: [danger]
picture: light
related: [help]
sources: [N2]
checked: null
signOffs: [children]
order: 1
`,
  'content/guides/help/chat.kk.mdx': `---
title: Қазір не істеу керек
heading: 111-ге хабарлас
description: Кімге хабарласуға, қайда баруға және не айтуға болатыны туралы қысқа қадамдар.
---

<Phone id="kz-111" />-ге хабарлас.<Source id="N2" />

## Не айтуға болады

- Қай жерде екеніңді.

<Next>Толығырақ: [көмек беті](/help/).</Next>
`,
  'content/guides/help/chat.ru.mdx': `---
title: Что делать сейчас
heading: Позвони в 111
description: Короткие шаги о том, к кому обратиться, куда пойти и что можно сказать.
---

Позвони в <Phone id="kz-111" />.<Source id="N2" />

## Что можно сказать

- Где ты находишься.

<Next>Подробнее: [страница помощи](/help/).</Next>
`,
  'content/guides/help/chat.en.mdx': `---
title: What to do now
heading: Call 111
description: Short steps about whom to contact, where one can go and what to say there.
---

Call <Phone id="kz-111" />.<Source id="N2" />

## What you can say

- Where you are.

<Next>Read more on the [help page](/help/).</Next>
`,
  'content/guides/parents/told.yaml': `level: A3
voice: parent
helplines: [adult]
checked: null
signOffs: [child-psychologist]
order: 0
`,
  'content/guides/parents/told.kk.mdx': `---
title: Баламен маңызды әңгіме
description: Баланы қалай тыңдау, не айту және кімге хабарласу керек екені туралы қадамдар.
note: Бұл бет балаға жасалған зорлық-зомбылық туралы. Оқуды тоқтатуға болады.
---

Баланы тыңдаңыз. <Block id="hope" />
`,
  'content/guides/parents/told.ru.mdx': `---
title: Важный разговор с ребёнком
description: Шаги о том, как выслушать ребёнка, что сказать и к кому потом обратиться.
note: Эта страница о насилии над ребёнком. Чтение можно остановить.
---

Выслушайте ребёнка. <Block id="hope" />
`,
  'content/guides/parents/told.en.mdx': `---
title: An important talk with a child
description: Steps about how to listen to a child, what to say and whom to contact then.
note: This page is about violence against a child. You can stop reading.
---

Listen to the child. <Block id="hope" />
`,
  'content/guides/law/duty.yaml': `level: A1
voice: law
helplines: [foot]
checked: null
signOffs: [lawyer]
order: 0
`,
  'content/guides/law/duty.kk.mdx': `---
title: Хабарлау міндеті
description: Заң бойынша кім хабарлауға міндетті екені және оның қайда жазылғаны туралы бет.
---

Бұл ереже <LawDate id="sample-law" of="inForce" />нан бері күшінде (<Article id="sample-1" />).

Айыппұл: <Amount id="sample-1" of="fine" />. Жасы: <Value id="sample-1" of="age" />. Саны: <Stat of="sample" item="total" /> (<StatSource of="sample" />).
`,
  'content/guides/law/duty.ru.mdx': `---
title: Обязанность сообщать
description: Кто по закону обязан сообщать и где именно это сказано, простыми словами.
---

Это правило действует с <LawDate id="sample-law" of="inForce" /> (<Article id="sample-1" />).

Штраф: <Amount id="sample-1" of="fine" />. Возраст: <Value id="sample-1" of="age" />. Число: <Stat of="sample" item="total" /> (<StatSource of="sample" />).
`,
  'content/guides/law/duty.en.mdx': `---
title: The duty to report
description: Who has to report by law and where exactly this is written, in plain words.
---

This rule has applied since <LawDate id="sample-law" of="inForce" /> (<Article id="sample-1" />).

Fine: <Amount id="sample-1" of="fine" />. Age: <Value id="sample-1" of="age" />. Number: <Stat of="sample" item="total" /> (<StatSource of="sample" />).
`,
  'content/law/acts/sample-law.yaml': `name: { kk: Үлгі туралы, ru: Об образце, en: On samples }
short: { kk: Үлгі заңы, ru: Закон об образце, en: Sample law }
inForce: "2026-03-02"
edition: null
official: {}
`,
  'content/law/provisions/sample-1.yaml': `act: sample-law
article: "1"
title: { en: Sample }
amounts: { fine: 10 }
numbers: { age: 18 }
confidence: high
checked: null
sources:
  - url: https://example.org/law
    date: "2026"
`,
  'content/law/monthly-index.yaml': `year: 2026
tenge: 4325
checked: null
sources:
  - url: https://example.org/index
    date: "2025"
`,
  'content/statistics/sample.yaml': `definition: { kk: Үлгі, ru: Образец, en: Sample }
place: KZ
body: { kk: Комитет, ru: Комитет, en: Committee }
period: { kk: 2025 жыл, ru: 2025 год, en: "2025" }
comparable: none
chartable: true
unit: cases
values:
  - { key: total, label: all, value: 12 }
checked: null
sources:
  - publisher: { kk: Комитет, ru: Комитет, en: Committee }
    url: https://example.org/figures
    date: null
`,
  'content/directory/national/kz-111.yaml': short('111', 'hotline'),
  'content/directory/national/kz-112.yaml': short('112'),
  'content/directory/national/kz-102.yaml': short('102'),
  'content/directory/national/kz-103.yaml': short('103'),
  'content/directory/national/kz-150.yaml': short('150', 'hotline'),
  'content/directory/abai/semey-centre.yaml': `kind: crisis_centre
region: KZ-10
name: { kk: Семей орталығы, ru: Центр Семея, en: Semey centre }
phones:
  - number: "+77222000000"
confidence: single_weak
publish: verify_first
gathered: "2026-11-22"
assurance: null
sources:
  - url: https://example.org/semey
    date: 2025-08
`,
  'content/directory/regions.yaml': `- code: KZ-10
  slug: abai
  name: { kk: Абай облысы, ru: Область Абай, en: Abai region }
  short: { kk: Абай, ru: Абай, en: Abai }
  tile: [5, 3]
`,
  'content/sources/prevention.yaml': `N2:
  publisher: WHO
  title: Sample
  language: en
  url: https://example.org/who
  date: null
  opened: null
`,
  'content/glossary/child.yaml': `number: 1
group: children
term: { kk: бала, ru: ребёнок, en: child }
definition: { kk: Он сегізге толмаған адам., ru: Человек до восемнадцати лет., en: A person under eighteen. }
basis: law
needsNativeCheck: false
provision: sample-1
page: help/chat
`,
  'content/activities/meadow.yaml': `kind: scenarios
voice: age-7-10
scenes:
  - situation: { kk: Кірпі досымен ойнайды., ru: Ёжик играет с другом., en: A hedgehog plays with a friend. }
    safe: { kk: Екеуі де қалайды., ru: Оба этого хотят., en: Both of them want it. }
    unsafe: { kk: Ойынды тоқтатуға болады., ru: Игру можно остановить., en: They can stop the game. }
    unsure: { kk: Ересектен сұрауға болады., ru: Можно спросить взрослого., en: They can ask an adult. }
  - situation: { kk: Қоян тәтті алды., ru: Зайчонку дали конфету., en: A hare got a sweet. }
    safe: { kk: Бұл туралы айтуға болады., ru: Об этом можно рассказать., en: One can talk about it. }
    unsafe: { kk: 'Қоян {kz-111}-ге хабарласа алады.', ru: 'Зайчонок может позвонить в {kz-111}.', en: 'The hare can call {kz-111}.' }
    unsure: { kk: Ересектен сұрауға болады., ru: Можно спросить взрослого., en: They can ask an adult. }
`,
  'content/lessons/body.yaml': `code: K1
band: kindergarten
ages: [4, 6]
theme: body
minutes: 10
version: "1.0"
updated: "2026-11-22"
checked: null
stepMinutes: [2, 4, 4]
stayMinutes: 5
picture: light
sources: [N2]
provisions: [sample-1]
statistics: [sample]
pages: [help/chat]
`,
  'content/lessons/year/2026-2027.yaml': `from: "2026-09-01"
to: "2027-05-25"
updated: "2026-11-22"
checked: null
sources: [N2]
breaks: [{ kind: autumn, from: "2026-10-26", to: "2026-11-01" }]
bands:
  kindergarten: { "2026-09-07": K1 }
  grades-1-4: {}
  grades-5-8: {}
  grades-9-11: {}
`,
  'content/lessons/common/kk.yaml': lessonCommon('сөз'),
  'content/lessons/common/ru.yaml': lessonCommon('слово'),
  'content/lessons/common/en.yaml': lessonCommon('word'),
  'content/lessons/body.kk.yaml': lessonText(
    'Қолдар',
    'Балабақшаға арналған он минуттық сабақ, балалар көмекке кімді шақыруға болатынын біледі.',
    'сөз',
  ),
  'content/lessons/body.ru.yaml': lessonText(
    'Ладони',
    'Десятиминутное занятие для детского сада, дети узнают, кого можно позвать на помощь.',
    'слово',
  ),
  'content/lessons/body.en.yaml': lessonText(
    'Hands',
    'A lesson of ten minutes for kindergarten, in which children learn whom to ask for help.',
    'word',
  ),
  'content/search/asked.yaml': `help/chat:
  kk: [маған жазады]
  ru: [мне пишут]
  en: [they write to me]
`,
  'content/search/danger.yaml': `cards:
  - { id: now, rank: 4, acute: true, helplines: [kz-111], page: help/chat }
lists:
  story: [сказк*]
rules:
  - id: now-cry
    card: now
    not: [$story]
    ru:
      - { all: [[помогите, спасите]], max: 3 }
`,
  'content/search/thesaurus.yaml': `- id: help
  kk: [көмек]
  ru: [помощь]
  en: [help]
- id: line
  en: [helpline]
  near: [help]
`,
  'content/search/questions.yaml': `- group: children
  kk: 111-ге хабарласқан соң не болады?
  ru: Что будет, если обратиться в 111?
  en: What happens if I contact 111?
  page: help/chat
  planned: help/call
`,
  'content/interface/kk.yaml': message('kk', 'бап', "  one: '{n} қызмет'\n  other: '{n} қызмет'"),
  'content/interface/ru.yaml': message(
    'ru',
    'статья',
    "  one: '{n} служба'\n  few: '{n} службы'\n  many: '{n} служб'\n  other: '{n} службы'",
  ),
  'content/interface/en.yaml': message('en', 'article', "  one: '{n} service'\n  other: '{n} services'"),
  'content/sign-offs.yaml': `- page: help/chat
  role: children
  date: "2026-11-01"
`,
  'content/check/terminology.yaml': '[]\n',
  'public/pictures/light.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** A file of the valid tree, as it is or in other words; null removes it. */
export type Change = string | null | ((text: string) => string);

/**
 * Makes a change of one place. The place must be there, so that no test checks the unchanged tree.
 * @param from the words to replace
 * @param to the words to write
 */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The fixture does not hold "${from}"`);
    return text.replace(from, () => to);
  };
}

/**
 * Checks the valid tree with changes, in a temporary folder.
 * @param changes changed files by path
 * @param options of the check
 * @returns the problems
 */
export async function problemsWith(
  changes: Record<string, Change> = {},
  options: Parameters<typeof checkContent>[1] = {},
): Promise<Problem[]> {
  const tree: Tree = { ...VALID_TREE };
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete tree[path];
    else tree[path] = typeof change === 'string' ? change : change(tree[path] ?? '');
  }
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return (await checkContent(root, options)).problems;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
