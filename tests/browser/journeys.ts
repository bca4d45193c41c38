import type { Localized } from '../../src/i18n/languages.ts';

/**
 * Journeys of the people the site is for, as data: where a person starts, what is tapped, where that must lead, and what
 * must be seen there. Each stop but the first costs one tap, so a journey can never take more taps than it lists.
 * The walk itself and what holds on every page stand in journeys.test.ts.
 *
 * Journeys that begin with words typed into the search start here at the list of questions instead, which needs no
 * script. What the search shows for the words themselves: typed-lines.ts.
 */
export interface Journey {
  /** Numbers and names as in the list of scenarios. */
  scenario: number;
  person: string;
  stops: [Stop, ...Stop[]];
  /** Parts that do not pass yet. The test fails as soon as they do: then move them to `stops`. */
  open?: OpenPart[];
}

/** A page on the way. */
export interface Stop {
  /** What is tapped on the page before; absent at the start. */
  tap?: Tap;
  /** Path of the page, without language; "home" is the home page. */
  at: string;
  /** Large areas with numbers on the first screen (360 × 640 pixels). */
  calls?: string[];
  /** Words on the first screen. */
  first?: Localized[];
  /** Words within a number of screens from the top. */
  within?: { screens: number; words: Localized[] };
  /** The text, below head and numbers, begins with these words. */
  begins?: Localized;
  /** Words anywhere on the page, without opening a folded part. */
  sees?: Localized[];
  /** Words one below the other. */
  order?: Localized[];
  /** Words that fit together on one screen. */
  together?: Localized[];
  /** Words that must not stand in the text. */
  never?: Localized[];
  /** Pages that are one tap further. */
  offers?: string[];
  /** The same, for pages that are not written yet: asked for as soon as they exist. */
  planned?: string[];
  /** Sections of the site that nothing in the page may lead to. */
  noLinksTo?: string[];
  /** Words in the text at most. */
  wordsAtMost?: number;
  /** The same for what is read aloud to a small child. */
  aloudAtMost?: number;
  picture?: boolean;
}

/**
 * `link`: any link of the page to that path. `card`: the link that carries the heading of the page. `question`: a question
 * of the list, by its English words in content/search/questions.yaml. `bar`: a link outside the text, for example "Search".
 */
export type Tap = { link: string } | { card: string } | { question: string } | { bar: string };

export interface OpenPart {
  what: string;
  /** File that has to change. */
  where: string;
  stops: [Stop, ...Stop[]];
}

const say = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });
/** A name that is the same in every language. */
const name = (text: string): Localized => say(text, text, text);

const NOT_YOUR_FAULT = say('Бұл сенің кінәң емес', 'Это не твоя вина', 'It is not your fault');
const NOT_PAY = say('Ақша төлеме', 'Не плати', 'Do not pay');
const NOT_SEND = say('Енді ештеңе жіберме', 'Больше ничего не отправляй', 'Do not send anything more');
const I_BELIEVE_YOU = say('Мен саған сенемін', 'Я тебе верю', 'I believe you');
const SAVE_REPORT_BLOCK = [
  say('скриншоттарын сақта', 'Сохрани сообщения', 'Save messages'),
  say('өзіне шағымдан', 'Пожалуйся на аккаунт', 'Report the account'),
  say('аккаунтты бұғатта', 'Заблокируй этот аккаунт', 'Block the account'),
];
const NOT_YOUR_JOB = say(
  'Төбелесті тоқтату сенің міндетің емес',
  'Останавливать драку не твоя задача',
  'It is not your job to stop',
);
const SAFE_PLACE = say('қауіпсіз жерге бар', 'уйди в безопасное место', 'Go to a safe place');
const ANONYMOUS_NOT_ENOUGH = say(
  'тек атаусыз хабарға сүйеніп тергеу бастай алмайды',
  'Одного анонимного сообщения мало',
  'An anonymous message alone cannot start',
);

/** A day, or the honest line that no day is known. */
const EDITION = say('Заң редакциясы', 'редакци', 'edition');

const FIND: Stop = { at: 'find', calls: ['112', '102', '103', '111'] };

const PRESSURE: Stop = {
  at: 'help/chat',
  calls: ['112', '111'],
  sees: [
    NOT_YOUR_FAULT,
    NOT_PAY,
    NOT_SEND,
    say('Өз аккаунтыңды өшірме', 'Свой аккаунт не удаляй', 'Do not delete your own account'),
    say('Суретті дәлел ретінде ешкімге жіберме', 'Никому не пересылай фото', 'Do not forward the picture to anyone'),
    say('WhatsApp болған жоқ', 'WhatsApp в нём не было', 'WhatsApp were not on it'),
    say('Бүгін бір ересекке айт', 'Расскажи одному взрослому', 'Tell one adult today'),
  ],
  order: SAVE_REPORT_BLOCK,
  never: [say('жібермеуің керек еді', 'не надо было', 'should not have')],
  offers: ['help/calm', 'teens/photo'],
};

const NOT_SAFE_AT_HOME: Stop = {
  at: 'help/home',
  calls: ['112', '102'],
  sees: [
    NOT_YOUR_FAULT,
    SAFE_PLACE,
    NOT_YOUR_JOB,
    say(
      'Ешкімнің сені некеге мәжбүрлеуге құқығы жоқ',
      'Никто не вправе заставить тебя',
      'Nobody may force you to marry',
    ),
  ],
  offers: ['help/now', 'kids/11-13/ask', 'teens/next'],
};

const CHILD_TOLD: Stop = {
  at: 'parents/told',
  calls: ['111', '102', '112', '103'],
  order: [
    say('Деміңізді баяу шығарыңыз', 'Выдохните', 'Breathe out'),
    I_BELIEVE_YOU,
    say('Сұрақтың астына алмаңыз', 'Не расспрашивайте', 'Do not question the child'),
    say('Бүгін-ақ көмек сұраңыз: 111', 'Обратитесь за помощью сегодня: 111', 'Ask for help today: 111'),
    say('жазып қойыңыз', 'запишите его слова', 'write down the child’s words'),
  ],
  never: [
    say('неге байқамадыңыз', 'почему вы не заметили', 'why did you not notice'),
    say('жуындыр', 'помойте', 'wash'),
  ],
  offers: ['parents/days', 'help/call'],
};

export const JOURNEYS: Journey[] = [
  {
    scenario: 1,
    person: 'a village girl of 12, without Kazakh letters',
    stops: [
      FIND,
      {
        tap: { question: 'Someone touched me. Whom can I tell?' },
        at: 'help/start',
        calls: ['112', '102', '111'],
        begins: say('Осында келгенің үшін рақмет', 'Спасибо, что ты здесь', 'Thank you for coming here'),
        sees: [
          say('Болған жайтқа сенің кінәң жоқ', 'То, что произошло, не твоя вина', 'What happened is not your fault'),
          say(
            'Егжей-тегжейін айтпасаң да болады',
            'Подробности рассказывать не обязательно',
            'You do not have to tell details',
          ),
        ],
        offers: ['help/call', 'kids/11-13/ask'],
        noLinksTo: ['law', 'data'],
      },
      { tap: { link: 'kids/11-13/ask' }, at: 'kids/11-13/ask', sees: [NOT_YOUR_FAULT] },
    ],
  },
  {
    scenario: 2,
    person: 'a boy of eight at the school poster, whose code leads to the help page',
    stops: [
      { at: 'help', calls: ['111', '112'] },
      {
        tap: { card: 'help/class' },
        at: 'help/class',
        calls: ['111', '112'],
        begins: NOT_YOUR_FAULT,
        picture: true,
        offers: ['help/call'],
      },
      { tap: { link: 'kids/7-10/class' }, at: 'kids/7-10/class', calls: ['111', '112'], picture: true },
    ],
  },
  {
    scenario: 3,
    person: 'a boy of 16, threatened at night, comes from a search engine',
    stops: [PRESSURE, { tap: { link: 'help/calm' }, at: 'help/calm', calls: ['112', '103', '111'] }],
    open: [
      {
        what: 'first screen: not your fault, do not pay, do not send more',
        where: 'src/layouts/Guide.astro, src/components/Helplines.astro: the notes of the numbers fill the screen',
        stops: [{ at: 'help/chat', first: [NOT_YOUR_FAULT, NOT_PAY, NOT_SEND] }],
      },
      {
        what: 'one screen further down: save, report, block',
        where: 'the same',
        stops: [{ at: 'help/chat', within: { screens: 2, words: SAVE_REPORT_BLOCK } }],
      },
    ],
  },
  {
    scenario: 4,
    person: 'a girl of 14 who types Kazakh in Latin letters',
    stops: [FIND, { ...PRESSURE, tap: { question: 'Someone threatens me with my photos. What can I do?' } }],
  },
  {
    scenario: 5,
    person: 'a child of 10: a player asks for a photo',
    stops: [
      { at: 'kids/7-10', calls: ['111', '112'] },
      {
        tap: { card: 'kids/7-10/online' },
        at: 'kids/7-10/online',
        sees: [
          NOT_YOUR_FAULT,
          say('чаттан шығып, ересекке айт', 'выйди из чата и расскажи взрослому', 'Leave the chat and tell an adult'),
          say(
            'Ережені өзің бұзсаң да, айта аласың',
            'даже если правила нарушаешь и ты',
            'even if you broke a rule yourself',
          ),
        ],
      },
      {
        tap: { link: 'help/chat' },
        at: 'help/chat',
        sees: [
          say('Жауап беруді доғар', 'Перестань отвечать', 'Stop answering'),
          say('Бүгін бір ересекке айт', 'Расскажи одному взрослому', 'Tell one adult today'),
          say('Бұған сен себепші емессің', 'Это началось не из-за тебя', 'You did not cause this'),
        ],
      },
    ],
  },
  {
    scenario: 6,
    person: 'a girl of 13 whose friend has told her',
    stops: [
      { at: 'help', calls: ['112', '111'] },
      {
        tap: { card: 'help/friend' },
        at: 'help/friend',
        calls: ['111', '112'],
        within: {
          screens: 3,
          words: [
            I_BELIEVE_YOU,
            NOT_YOUR_FAULT,
            say('айтқаның үшін рақмет', 'Спасибо, что рассказываешь', 'Thank you for telling me'),
          ],
        },
        sees: [
          say('деп уәде бермеген дұрыс', 'Лучше не обещать', 'It is better not to promise silence'),
          say('Ересек адамды бірге табу', 'Найти взрослого вместе', 'Find an adult together'),
          say('егжей-тегжейін қазбаламаған дұрыс', 'не выяснять подробности', 'not to ask ‘why’ or press for details'),
        ],
        offers: ['kids/11-13/ask'],
      },
    ],
    open: [
      {
        what: 'first screen: three sentences to say',
        where: 'src/layouts/Guide.astro, src/components/Helplines.astro',
        stops: [{ at: 'help/friend', first: [I_BELIEVE_YOU, NOT_YOUR_FAULT] }],
      },
    ],
  },
  {
    scenario: 7,
    person: 'a boy of 11, laughed at in the class chat',
    stops: [
      FIND,
      {
        tap: { question: 'They laugh at me in class. What can I do?' },
        at: 'help/class',
        sees: [
          say('Хабарламалар мен скриншоттарды сақта', 'Сохрани сообщения и скриншоты', 'Save messages and screenshots'),
          say('Кімге айтуға болады', 'Кому рассказать', 'Whom to tell'),
          say('шара қолдануға міндетті', 'Школа обязана принимать жалобы', 'The school has to receive reports'),
          say('мектепте QR-код бар', 'в школе есть QR-код', 'Use the QR code at school'),
          say('баланы жәбірлеу, яғни буллинг', 'травлей, или буллингом', 'bullying'),
          say('Бұл әзіл емес', 'Это не шутка', 'This is not a joke'),
        ],
        never: [say('сен де ұр', 'дай сдачи', 'hit back'), say('елеме', 'не обращай внимания', 'ignore')],
      },
      {
        tap: { link: 'law/bullying' },
        at: 'law/bullying',
        sees: [say('Заң баланы жәбірлеуге', 'Закон запрещает травлю', 'The law forbids bullying')],
      },
    ],
  },
  {
    scenario: 8,
    person: 'a teenager of 15 who does not want to live',
    stops: [
      { at: 'find', calls: ['112', '103', '111'] },
      {
        tap: { question: 'I feel very low. Whom can I talk to?' },
        at: 'help/calm',
        calls: ['112', '103', '111'],
        begins: say(
          'Қазір өзіңе зиян келтіруің мүмкін болса',
          'Если ты сейчас можешь навредить себе',
          'If you may hurt yourself now',
        ),
        sees: [say('қасыңдағы ересекке бар', 'иди к взрослому, который рядом', 'go to an adult near you')],
        wordsAtMost: 200,
        noLinksTo: ['law', 'data'],
        offers: ['help/call'],
      },
    ],
  },
  {
    scenario: 9,
    person: 'a boy of nine, a fight at home now',
    stops: [
      { at: 'home', calls: ['112', '102'] },
      {
        tap: { link: 'help/now' },
        at: 'help/now',
        calls: ['112', '102'],
        sees: [SAFE_PLACE, NOT_YOUR_JOB],
        never: [say('бейнеге түсір', 'сними', 'record')],
      },
      { tap: { link: 'help/home' }, at: 'help/home', sees: [SAFE_PLACE, NOT_YOUR_JOB] },
    ],
  },
  {
    scenario: 11,
    person: 'a boy of 17 who is ashamed',
    stops: [
      { at: 'teens', calls: ['111', '112'] },
      {
        tap: { card: 'teens/any' },
        at: 'teens/any',
        sees: [
          say('Жігіттерге де жәбір көрсетеді', 'Парням тоже причиняют боль', 'Boys are hurt too'),
          say(
            'Дауыстап айту қиын болса, жазуға болады',
            'Если вслух трудно, можно написать',
            'If it is hard to say aloud, you can write',
          ),
          say('дүниежүзінде', 'мировой оценке', 'in the world'),
        ],
        never: [say('құрбан', 'жертв', 'victim'), say('педофил', 'педофил', 'paedophil')],
        offers: ['help/start'],
      },
      {
        tap: { link: 'help/start' },
        at: 'help/start',
        sees: [say('қыз да, ұл да', 'девочками и мальчиками', 'girls and boys')],
      },
      { tap: { link: 'teens/next' }, at: 'teens/next' },
    ],
  },
  {
    scenario: 12,
    person: 'a girl of 15 who is to be married',
    stops: [
      FIND,
      {
        ...NOT_SAFE_AT_HOME,
        tap: { question: 'They want to give me in marriage. What can I do?' },
        never: [
          say('салт-дәстүр', 'традици', 'tradition'),
          say('отбасыңмен келіс', 'договорись с семьёй', 'agree with your family'),
        ],
      },
      { tap: { link: 'teens/next' }, at: 'teens/next' },
    ],
  },
  {
    scenario: 12,
    person: 'the same, on the page of the law',
    stops: [
      {
        at: 'law/other',
        sees: [say('некеге мәжбүрлеу', 'Принудить к браку', 'Forcing a person to marry'), name('111'), name('102')],
      },
    ],
  },
  {
    scenario: 13,
    person: 'a deaf teenager of 16 who writes instead of calling',
    stops: [
      { at: 'help', sees: [say('Қоңырау шалмай жазу', 'Написать без звонка', 'Write instead of calling')] },
      {
        tap: { link: 'help/call' },
        at: 'help/call',
        sees: [
          say(
            '111-дің QR-коды мектепте немесе колледжде бар',
            'QR-код 111 есть в школе или колледже',
            'There is a QR code of 111 at school or college',
          ),
          say('басқа расталған жолын таппадық', 'Других подтверждённых способов', 'no other confirmed way to write'),
        ],
        never: [name('WhatsApp'), name('Telegram')],
      },
    ],
  },
  {
    scenario: 15,
    person: 'a boy of 12 at a school computer, wrong keyboard',
    stops: [FIND, { ...NOT_SAFE_AT_HOME, tap: { question: 'I am beaten at home. Who can help?' } }],
  },
  {
    scenario: 16,
    person: 'a teenager of 14: what if I tell?',
    stops: [
      { at: 'teens', calls: ['111', '112'] },
      {
        tap: { link: 'teens/next' },
        at: 'teens/next',
        together: [
          say('хабарлауға міндетті', 'обязаны сообщить', 'has to report'),
          say(
            'Жеке жайтты жария етпеуді сұрауға болады',
            'Можно попросить не разглашать личное',
            'ask that private facts stay private',
          ),
          say(
            'сұрақтар да ауыр тиюі мүмкін',
            'Ожидание и вопросы бывают тяжёлыми',
            'Waiting and questions can be hard',
          ),
        ],
        sees: [ANONYMOUS_NOT_ENOUGH],
        offers: ['help/call', 'law/procedure'],
      },
    ],
  },
  {
    scenario: 17,
    person: 'a girl of 15: someone else’s picture in the chat',
    stops: [
      FIND,
      {
        tap: { question: 'Someone’s private photo is in our chat. What can I do?' },
        at: 'teens/photo',
        together: [
          say('Саған өзгенің суреті келсе', 'Если к тебе попало чужое фото', 'If you received somebody’s picture'),
          say('дәлел ретінде де көрсетпе', 'даже как доказательство', 'even as proof'),
          say(
            'Ондай сурет бар екенін ересекке айт',
            'Скажи взрослому, что такое фото есть',
            'Tell an adult that it exists',
          ),
        ],
        offers: ['help/friend'],
      },
    ],
  },
  {
    scenario: 18,
    person: 'a mother reading with a child of five',
    stops: [
      { at: 'home' },
      { tap: { link: 'kids/3-6' }, at: 'kids/3-6' },
      {
        tap: { card: 'kids/3-6/body' },
        at: 'kids/3-6/body',
        picture: true,
        aloudAtMost: 80,
        sees: [say('Ересек адамға', 'Взрослому', 'For the adult')],
        never: [say('бейтаныс', 'незнаком', 'stranger')],
      },
    ],
  },
  {
    scenario: 18,
    person: 'the same, to the sheet of helpers, which the browser prints as the third tap',
    stops: [
      { at: 'home' },
      { tap: { link: 'kids/3-6' }, at: 'kids/3-6' },
      {
        tap: { card: 'kids/3-6/helpers' },
        at: 'kids/3-6/helpers',
        aloudAtMost: 80,
        sees: [say('Үш бос шеңберді басып шығарыңыз', 'три пустых круга', 'Print the three empty circles')],
      },
    ],
  },
  {
    scenario: 20,
    person: '“My daughter has just told me”',
    stops: [
      FIND,
      { ...CHILD_TOLD, tap: { question: 'My child has told me. What do I say?' } },
      { tap: { link: 'parents/days' }, at: 'parents/days' },
    ],
    open: [
      {
        what: 'first screen: breathe, "I believe you", do not question',
        where: 'src/layouts/Guide.astro, src/components/Helplines.astro: the first step stands on the third screen',
        stops: [{ at: 'parents/told', first: [I_BELIEVE_YOU] }],
      },
      {
        what: 'second screen: write down, 111',
        where: 'the same',
        stops: [{ at: 'parents/told', within: { screens: 2, words: CHILD_TOLD.order ?? [] } }],
      },
    ],
  },
  {
    scenario: 21,
    person: 'a father whose son fears training',
    stops: [
      { at: 'parents' },
      {
        tap: { card: 'parents/signs' },
        at: 'parents/signs',
        sees: [
          say('Неге бір белгі дәлел емес', 'Почему один признак ничего не доказывает', 'Why one sign is not proof'),
          say('Әңгімені қалай бастау керек', 'Как начать разговор', 'How to open the talk'),
          say(
            '111-ге қоңырау шалып, кеңес сұраңыз',
            'Позвоните в 111 и спросите совета',
            'Call 111 and ask for advice',
          ),
        ],
        never: [say('телефонын тексеріңіз', 'проверьте телефон', 'check the phone')],
      },
      {
        tap: { link: 'parents/adults' },
        at: 'parents/adults',
        sees: [
          say(
            'ешқайсысы зиян келгенін дәлелдемейді',
            'Ни один из этих признаков не доказывает',
            'None of these signs proves harm',
          ),
        ],
      },
    ],
  },
  {
    scenario: 22,
    person: 'a mother whose husband reads her phone',
    stops: [
      FIND,
      {
        tap: { question: 'Who issues a protective order?' },
        at: 'law/protection',
        calls: ['111', '102', '112'],
        sees: [say('Қауіпсіздік үшін мекенжай жазбаймыз', 'адресов мы не публикуем', 'we print no addresses')],
        offers: ['help/near', 'about/safety'],
      },
      {
        tap: { link: 'about/safety' },
        at: 'about/safety',
        sees: [
          say(
            'Түйме браузер тарихын өшірмейді',
            'Историю браузера кнопка не удаляет',
            'The button does not erase the history',
          ),
          say('Бәрін жасыратын түйме жоқ', 'Ни одна кнопка не скрывает всё', 'No button hides everything'),
        ],
        never: [say('із қалмайды', 'следов не останется', 'no trace')],
      },
    ],
  },
  {
    scenario: 22,
    person: 'the same, by the services of the regions',
    stops: [
      FIND,
      {
        tap: { question: 'Which services are in our region?' },
        at: 'help/near',
        sees: [
          say(
            'баспаналардың мекенжайы жарияланбайды',
            'адреса приютов не публикуются',
            'the addresses of shelters are not published',
          ),
          say('Әдетте олар баспана емес', 'Обычно это не приюты', 'They are usually not shelters'),
        ],
      },
      { tap: { link: 'about/safety' }, at: 'about/safety' },
    ],
  },
  {
    scenario: 23,
    person: 'a father whose daughter of 14 is threatened',
    stops: [
      FIND,
      {
        tap: { question: 'My child is being blackmailed online. What can I do?' },
        at: 'parents/trouble',
        calls: ['111', '102', '112'],
        order: [
          say('Маған айтқаның дұрыс болды', 'Хорошо, что ты мне рассказываешь', 'It is good that you told me'),
          say(
            'Ақша төлемеңіз, ештеңе жібермеңіз',
            'Не платите и ничего не отправляйте',
            'Do not pay and do not send anything',
          ),
          say('Жауап жазбаңыз', 'Сохраните угрозы', 'Save the threats'),
        ],
        sees: [
          say(
            'балаңыздың атынан жазбаңыз',
            'Не пишите этому человеку от имени ребёнка',
            'Do not write to the person in your child’s name',
          ),
          say('жаза ретінде алып қоймаңыз', 'не отбирайте телефон в наказание', 'take the phone away as a punishment'),
          say('Суретті маған көрсетпей-ақ қой', 'Показывать мне фото не нужно', 'You need not show me the picture'),
          name('Take It Down'),
        ],
        offers: ['law/online'],
      },
      { tap: { link: 'help/calm' }, at: 'help/calm' },
    ],
    open: [
      {
        what: 'first screen: what to say to her, do not pay, save, report, block',
        where: 'src/layouts/Guide.astro, src/components/Helplines.astro: the first step stands on the third screen',
        stops: [
          {
            at: 'parents/trouble',
            first: [
              say('Маған айтқаның дұрыс болды', 'Хорошо, что ты мне рассказываешь', 'It is good that you told me'),
              say('Ақша төлемеңіз', 'Не платите', 'Do not pay'),
            ],
          },
        ],
      },
    ],
  },
  {
    scenario: 24,
    person: 'a blind father: one tap to the page on talking',
    stops: [{ at: 'parents' }, { tap: { card: 'parents/talk' }, at: 'parents/talk', offers: ['parents/small'] }],
  },
  {
    scenario: 26,
    person: 'a mother of a girl of seven who does not speak',
    stops: [
      { at: 'parents' },
      {
        tap: { card: 'parents/disability' },
        at: 'parents/disability',
        sees: [
          say('«тоқта» және «саған айтатыным бар»', 'о знаке «стоп» и о знаке', 'a sign for ‘stop’ and a sign for'),
          say('Тізім қысқа болсын', 'список будет коротким', 'Keep the list short'),
          say('карточкалар', 'Карточки «да»', 'Cards for ‘yes’'),
        ],
        // Lesson K2, whose sheet is the second tap.
        planned: ['lessons/k-body-rules'],
      },
    ],
  },
  {
    scenario: 27,
    person: 'a mother whose son bullies',
    stops: [
      FIND,
      {
        tap: { question: 'My child hurts others. What can I do?' },
        at: 'parents/bullied',
        sees: [
          say('бірден тоқтатыңыз', 'сразу остановите это', 'stop it at once'),
          say('себебін іздеңіз', 'поищите причину', 'look for the reason'),
          say('Қалай түзетуге болатынын', 'как загладить вину', 'how to put it right'),
          say('Мектеп психологынан көмек сұраңыз', 'школьного психолога', 'Ask the school psychologist'),
          say(
            '12–15 жаста болса, ата-анасы жауап береді',
            '12–15 лет, отвечают родители',
            'aged 12 to 15, the parents answer',
          ),
          say('2026 жылы 43 250 теңге', '43 250 тенге в 2026 году', '43,250 tenge in 2026'),
        ],
        never: [
          say('қылмыскер', 'преступник', 'criminal'),
          say('үйіне барыңыз', 'пойдите к ним', 'visit the other family'),
        ],
      },
      { tap: { link: 'law/bullying' }, at: 'law/bullying' },
    ],
  },
  {
    scenario: 28,
    person: 'an English-speaking parent',
    stops: [
      { at: 'home', calls: ['112', '102', '111'], offers: ['parents/told'] },
      { tap: { link: 'help/near/almaty' }, at: 'help/near/almaty', calls: ['111', '102', '112'] },
    ],
    open: [
      {
        what: 'honest note beside the numbers: operators are expected to speak Kazakh and Russian',
        where: 'content/interface/*.yaml and src/pages/[lang]/index.astro: there is no such line yet',
        stops: [{ at: 'home', sees: [say('қазақша және орысша', 'по-казахски и по-русски', 'Kazakh and Russian')] }],
      },
    ],
  },
  {
    scenario: 29,
    person: 'a guardian in a steppe village, scripts off, from the poster',
    stops: [
      { at: 'help', calls: ['112', '111'] },
      {
        tap: { card: 'help/worry' },
        at: 'help/worry',
        calls: ['111', '102', '112'],
      },
      { tap: { bar: 'find' }, at: 'find', calls: ['112', '102', '111'], offers: ['help/worry', 'help/start'] },
    ],
  },
  {
    scenario: 31,
    person: 'a teacher in the corridor, a pupil waits',
    stops: [
      { at: 'school' },
      {
        tap: { card: 'school/told' },
        at: 'school/told',
        within: {
          screens: 2,
          words: [
            I_BELIEVE_YOU,
            say('Айтқаның дұрыс болды', 'Хорошо, что ты говоришь об этом', 'You were right to tell me'),
            say(
              'Кім, қайда, қашан, неге деп сұрамаңыз',
              'Не спрашивайте, кто, где, когда и почему',
              'Do not ask who, where, when or why',
            ),
          ],
        },
        sees: [say('алдымен үйге хабарласпаңыз', 'не звоните сначала', 'do not call the family first')],
        planned: ['school/report'],
      },
    ],
    open: [
      {
        what: 'first screen: four sentences to say, four questions not to ask',
        where: 'content/guides/school/told.*.mdx (order of the steps) and src/layouts/Guide.astro (list of contents)',
        stops: [
          {
            at: 'school/told',
            first: [
              say('Айтқаның дұрыс болды', 'Хорошо, что ты говоришь об этом', 'You were right to tell me'),
              say('Кім, қайда, қашан, неге', 'кто, где, когда и почему', 'who, where, when or why'),
            ],
          },
        ],
      },
    ],
  },
  {
    scenario: 34,
    person: 'a social worker in Ulytau',
    stops: [
      { at: 'help/near', calls: ['111'] },
      {
        tap: { link: 'help/near/ulytau' },
        at: 'help/near/ulytau',
        calls: ['111'],
        sees: [
          say('Психологиялық қолдау орталықтары', 'психологической поддержки', 'sychological support centres'),
          say('бір ресми дереккөз', 'один официальный источник', 'one official source'),
          say('қоңырау шалып әлі тексерілмеген', 'звонком ещё не проверено', 'not yet checked by phone'),
        ],
        planned: ['pro/social'],
      },
    ],
  },
  {
    scenario: 35,
    person: 'a nurse on night duty',
    stops: [
      FIND,
      {
        tap: { question: 'Does a doctor have to tell the police?' },
        at: 'law/duty',
        sees: [
          say('Денсаулық сақтау ұйымдары', 'Организации здравоохранения', 'Health organisations'),
          say('102 нөмірі арқылы полицияға', 'в полицию по номеру 102', 'the police on 102'),
          say('2026 жылы', 'в 2026 году', 'in 2026'),
          say(
            'Халық денсаулығы туралы кодексті әлі тексерген жоқпыз',
            'Кодекс о здоровье народа',
            'the Health Code yet',
          ),
        ],
        planned: ['pro/health'],
      },
    ],
  },
  {
    scenario: 36,
    person: 'a young investigator',
    stops: [
      FIND,
      {
        tap: { question: 'How long may a child be questioned?' },
        at: 'law/procedure',
        sees: [
          say(
            'үзіліссіз 2 сағаттан, күніне 4 сағаттан',
            '2 часов без перерыва и 4 часов в день',
            '2 hours without a break and 4 hours a day',
          ),
          say(
            'Педагог, психолог немесе екеуі де',
            'педагога, психолога или обоих',
            'A teacher, a psychologist or both',
          ),
          say('қанағаттандыруға міндетті', 'обязан удовлетворить', 'The judge must grant a request'),
          EDITION,
        ],
      },
    ],
  },
  {
    scenario: 38,
    person: 'a woman of 35: it was long ago',
    stops: [
      { at: 'find', calls: ['111'] },
      {
        tap: { question: 'It was long ago. Is it too late?' },
        at: 'law/time',
        sees: [
          say(
            'Оларға ескіру мерзімі қолданылмайды',
            'Срока давности для них нет',
            'No limitation period applies to them',
          ),
          say('өз жылыңыз туралы заңгерден сұраңыз', 'спросите юриста', 'ask a lawyer about your year'),
          say('Өтініш беруге міндетті емессіз', 'Вы не обязаны', 'You do not have to'),
          EDITION,
        ],
        offers: ['law/after'],
      },
    ],
  },
  {
    scenario: 39,
    person: 'a neighbour who hears a child cry',
    stops: [
      { at: 'home', calls: ['102', '112', '111'] },
      {
        tap: { link: 'help/worry' },
        at: 'help/worry',
        sees: [
          say('111 атаусыз қоңырауды да қабылдайды', '111 принимает анонимные звонки', '111 takes anonymous calls'),
          ANONYMOUS_NOT_ENOUGH,
          say('Үйге полиция кірсін', 'Пусть войдёт полиция', 'Let the police go in'),
        ],
        never: [
          say('отбасының ісі', 'семейное дело', 'family matter'),
          say('бейнеге түсір', 'снимите на видео', 'record'),
        ],
        offers: ['law/duty'],
      },
    ],
  },
];

/** Journeys that cannot be walked yet, because what they lead to does not exist. */
export const WAITING: { scenario: number; needs: string }[] = [
  { scenario: 25, needs: 'Easy Read twins of help/start and parents/told' },
  { scenario: 30, needs: 'lessons M5 and M7, and files for Word' },
  { scenario: 32, needs: 'lessons K1 and K3' },
  { scenario: 33, needs: 'school/bullying' },
  { scenario: 37, needs: 'data/crimes, media and media/words' },
];
