import type { Language } from '../../src/i18n/languages.ts';

/** What people of the scenarios type, with their mistakes, and what must then stand on the screen. */
export interface TypedLines {
  /** Numbers as in the list of scenarios. */
  scenario: number;
  language: Language;
  /** The card with the numbers must stand first; absent where the scenario asks for none. */
  card?: true;
  /** One of these pages is among the first three that are offered. */
  leadsTo: string[];
  typed: string[];
  /** Sections that must not come first. */
  notFirst?: string[];
}

export const TYPED_LINES: TypedLines[] = [
  {
    scenario: 1,
    language: 'kk',
    card: true,
    leadsTo: ['help/start'],
    typed: [
      'маган агам тиисип журеди кимге айтсам болады',
      'маған ағам тиісіп жүр',
      'туысым маган тиисе береди',
      'мени биреу устайды айтуга уяламын',
    ],
    notFirst: ['law', 'data'],
  },
  {
    scenario: 3,
    language: 'ru',
    leadsTo: ['help/chat'],
    typed: [
      'шантажируют моими фото просят деньги',
      'угрожают слить интимки',
      'скинул фото теперь требуют деньги',
      'шантаж в сети что делать ночью',
      'если не заплачу отправят всем',
    ],
  },
  {
    scenario: 4,
    language: 'kk',
    leadsTo: ['help/chat'],
    typed: [
      'suretimdi taratam dep qorqytyp jatyr',
      'menin suretimdi jiberem dep qorqytady',
      'aqsha surap jatyr suretim ushin',
      'internette qysym jasap jatyr',
    ],
  },
  {
    scenario: 5,
    language: 'ru',
    leadsTo: ['kids/7-10/online', 'kids/11-13/online'],
    typed: [
      'чел в игре просит фотку',
      'дядя в игре зовет в другой чат',
      'обещает монеты за фото',
      'бесплатный бонус просят код',
    ],
    notFirst: ['parents'],
  },
  {
    scenario: 6,
    language: 'kk',
    leadsTo: ['help/friend'],
    typed: ['құрбым маған айтты не істеймін', 'досымды біреу ренжітіпті', 'досым айтпа деп сұрады'],
  },
  {
    scenario: 7,
    language: 'kk',
    leadsTo: ['help/class', 'kids/11-13/class', 'kids/7-10/class'],
    typed: [
      'чатта мени келемеждейди',
      'сыныпта мазақтайды',
      'маған буллинг жасап жатыр',
      'балалар мени урып кулкиге айналдырады',
    ],
  },
  {
    scenario: 8,
    language: 'ru',
    card: true,
    leadsTo: ['help/calm'],
    typed: ['не хочу жить', 'хочу умереть', 'я больше не могу', 'все бессмысленно'],
    notFirst: ['law', 'data'],
  },
  {
    scenario: 9,
    language: 'kk',
    card: true,
    leadsTo: ['help/now'],
    typed: [
      'папам мамамды урып жатыр',
      'үйде төбелес қорқамын',
      'акем ишип келди коркып турмын',
      'мамамды ұрып жатыр көмектесіңдер',
    ],
  },
  {
    scenario: 11,
    language: 'ru',
    card: true,
    leadsTo: ['help/start'],
    typed: ['тренер трогает меня', 'со мной сделали это но я парень', 'тренер зовет одного к себе'],
  },
  { scenario: 11, language: 'ru', leadsTo: ['help/start', 'teens/any'], typed: ['мне стыдно рассказать'] },
  {
    scenario: 12,
    language: 'kk',
    card: true,
    leadsTo: ['help/home', 'law/other'],
    typed: [
      'мени куйеуге бермек',
      'алып қашып кетем дейді',
      'күйеуге шыққым келмейді ата-анам мәжбүрлейді',
      '16 жаста емеспин турмыс',
    ],
  },
  {
    scenario: 13,
    language: 'ru',
    leadsTo: ['help/call', 'help'],
    typed: ['написать в 111 без звонка', 'я не слышу как попросить помощи', 'чат 111', 'смс помощь'],
  },
  {
    scenario: 15,
    language: 'ru',
    card: true,
    leadsTo: ['help/home', 'help/now'],
    typed: ['vtyz ,m.n ljvf', 'gjvjubnt', 'меня бют дома'],
  },
  {
    scenario: 15,
    language: 'ru',
    card: true,
    leadsTo: ['help/class', 'help/start', 'help/now'],
    typed: ['vtyz jib]f.n d irjkt'],
  },
  {
    scenario: 16,
    language: 'kk',
    leadsTo: ['teens/next', 'help/call'],
    typed: ['мугалимге айтсам не болады', '111 ата-анама айта ма', 'айтсам полиция келе ме', 'құпия сақтай ма'],
  },
  {
    scenario: 17,
    language: 'ru',
    leadsTo: ['teens/photo'],
    typed: [
      'в чат скинули фото одноклассницы',
      'мне прислали чужое интимное фото',
      'надо ли показать учителю фото',
      'одноклассницу слили',
    ],
  },
  {
    scenario: 18,
    language: 'kk',
    leadsTo: ['parents/small', 'kids/3-6', 'kids/3-6/body', 'parents/talk'],
    typed: ['баланы қорғау 4 жас', 'іш киім ережесі балаға', 'баламен дене туралы'],
  },
  {
    scenario: 19,
    language: 'ru',
    leadsTo: ['parents/told', 'parents/adults', 'parents/signs', 'parents/heal'],
    typed: [
      'внучка сказала что ее трогает дядя что делать',
      'ребенок рассказал бабушке',
      'как помочь внуку',
      'внук боится ходить к дяде',
    ],
  },
  {
    scenario: 20,
    language: 'kk',
    card: true,
    leadsTo: ['parents/told'],
    typed: [
      'қызым маған айтып берді не істеймін',
      'кызым айтты сенбей турмын',
      'балам жылап айтты',
      'балама тиіскен адамды не істеймін',
    ],
  },
  {
    scenario: 21,
    language: 'ru',
    leadsTo: ['parents/signs', 'parents/adults'],
    typed: [
      'сын боится тренера и плохо спит',
      'ребенок стал замкнутым',
      'взрослый дарит ребенку подарки',
      'как понять что ребенка обижают',
    ],
  },
  {
    scenario: 22,
    language: 'kk',
    card: true,
    leadsTo: ['law/protection', 'help/near', 'parents/close', 'about/safety'],
    typed: [
      'куйеуим урады балаларым корип отыр',
      'қорғау нұсқамасын қалай алады',
      'баратын жерім жоқ балаларыммен',
      'күйеуім телефонымды тексереді',
    ],
  },
  {
    scenario: 23,
    language: 'ru',
    leadsTo: ['parents/trouble', 'help/chat'],
    typed: ['дочь шантажируют просят фото', 'дочке пишут угрозы', 'что делать если ребенок отправил фото'],
  },
  {
    scenario: 23,
    language: 'ru',
    leadsTo: ['parents/trouble', 'teens/photo'],
    typed: ['как удалить фото ребенка из интернета'],
  },
  {
    scenario: 24,
    language: 'kk',
    leadsTo: ['parents/talk', 'parents/small'],
    typed: ['баламен дене туралы қалай сөйлесемін'],
  },
  {
    scenario: 26,
    language: 'ru',
    leadsTo: ['parents/disability'],
    typed: [
      'ребенок не говорит как научить правилам тела',
      'аутизм границы тела',
      'как ребенку с инвалидностью сказать о насилии',
      'кто купает ребенка в интернате',
    ],
  },
  {
    scenario: 27,
    language: 'kk',
    leadsTo: ['parents/bullied', 'law/bullying'],
    typed: [
      'балам баска баланы жабирлейди',
      'мектеп балам туралы шағым жасады',
      'балам буллинг жасайды деді',
      'айыппұл келді балам үшін',
    ],
  },
  {
    scenario: 28,
    language: 'en',
    card: true,
    leadsTo: ['help', 'help/call', 'parents/told', 'help/near', 'help/near/almaty'],
    typed: [
      'child abuse help Kazakhstan number',
      'my child was touched at school Almaty',
      'report abuse kazakhstan in english',
      'helpline for children kazakhstan',
    ],
  },
  {
    scenario: 30,
    language: 'kk',
    leadsTo: ['lessons', 'lessons/m-bullying', 'lessons/j-class', 'school/teach'],
    typed: ['5-сынып жеке қауіпсіздік сабағы 10 минут', 'буллинг сабақ жоспары', 'он минуттық сабақ 6 сынып'],
  },
  {
    scenario: 31,
    language: 'ru',
    leadsTo: ['school/told', 'school/report', 'law/duty', 'parents/told'],
    typed: [
      'ученик рассказал что его бьет отчим',
      'что говорить ребенку если он рассказал о насилии',
      'обязан ли учитель сообщать',
    ],
  },
  {
    scenario: 33,
    language: 'kk',
    leadsTo: ['school/bullying', 'law/bullying', 'law/offences'],
    typed: [
      'буллинг туралы өтініш түсті мектеп не істейді',
      'директор жауапкершілігі буллинг',
      '127-3 бап',
      'буллинг ережесі 506',
    ],
  },
  {
    scenario: 34,
    language: 'kk',
    leadsTo: ['help/near/ulytau', 'help/near', 'pro/team'],
    typed: [
      'Ұлытау дағдарыс орталығы',
      'улытау баспана',
      'зардап шеккен баланы қайда жіберемін',
      'отбасын қолдау орталығы жезказган',
    ],
  },
  {
    scenario: 35,
    language: 'ru',
    leadsTo: ['law/duty', 'pro/health', 'parents/told', 'school/told'],
    typed: [
      'обязан ли врач сообщать о насилии над ребенком',
      'медсестра обязанность сообщить полиция ребенок',
      'как говорить с ребенком после насилия',
      'штраф за несообщение',
    ],
  },
  {
    scenario: 36,
    language: 'ru',
    leadsTo: ['law/procedure', 'pro/justice'],
    typed: [
      'допрос несовершеннолетней потерпевшей сколько часов',
      'депонирование показаний несовершеннолетнего',
      'психолог при допросе 13 лет',
      'закрытое заседание',
    ],
  },
  {
    scenario: 37,
    language: 'ru',
    leadsTo: ['data', 'data/crimes', 'data/study', 'media'],
    typed: [
      'статистика насилия над детьми казахстан 2025',
      'сколько детей пострадало',
      'процент насилия родственниками',
      'правила для сми дети пострадавшие',
    ],
  },
  {
    scenario: 38,
    language: 'ru',
    leadsTo: ['law/time', 'law/after'],
    typed: [
      'это было в детстве можно ли подать заявление',
      'прошло 15 лет',
      'меня обижал дядя когда мне было 8',
      'срок давности',
    ],
    notFirst: ['kids'],
  },
  {
    scenario: 39,
    language: 'kk',
    card: true,
    leadsTo: ['help/worry', 'law/duty'],
    typed: [
      'көршінің баласы күнде жылайды',
      'көршім баласын ұрады',
      'бала ұрып жатқанын естідім',
      'полицияға аноним хабарлау',
    ],
  },
];

/**
 * Lines that do not lead where they must yet: pages that are not written, or ranking. The test fails as soon as one does:
 * then take it out of here.
 */
export const NOT_YET: string[] = [
  'маған буллинг жасап жатыр',
  'я не слышу как попросить помощи',
  'чат 111',
  'смс помощь',
  'надо ли показать учителю фото',
  'баланы қорғау 4 жас',
  'сын боится тренера и плохо спит',
  'как понять что ребенка обижают',
  'кто купает ребенка в интернате',
  'как говорить с ребенком после насилия',
  'правила для сми дети пострадавшие',
];
