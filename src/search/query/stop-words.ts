/**
 * Words that say little about what is asked: question words, pronouns, conjunctions, particles, prepositions and
 * postpositions, auxiliary verbs. Closed classes of the grammar of each language; they still count a little, so that a
 * question of nothing else is answered.
 */
import type { Language } from '../../i18n/languages.ts';
import { fold, indexKey } from '../analysis/index.ts';

const STOP_WORDS: Record<Language, string> = {
  kk: `не нені неге немен неден нелер кім кімді кімге кімнің қандай қай қайсы қанша неше қалай қашан қайда қайдан қайта
    дегеніміз деген дейді деп дейміз аталады ме ма ба бе па пе ше ғой екен емес жоқ бар бол болады болған болып болатын
    болса болды еді ет етеді еткен үшін мен бен пен және немесе әлде не я яки бірақ алайда сондықтан өйткені себебі егер
    мен сен сіз ол біз сендер сіздер олар менің сенің сіздің оның біздің олардың маған саған сізге оған бізге оларға мені сені
    сізді оны бізді оларды бұл сол осы мына ана анау мынау осындай сондай мұндай ондай өз өзі өзім өзің бәрі барлық
    барлығы кейбір әр әрбір бір бірақ да де та те дейін кейін бұрын соң туралы жайлы жөнінде бойынша сияқты секілді
    арқылы қарай қарсы ғана тек тағы ең өте аса көп жататын жатады тұрады тұр жүр отыр жатыр керек мүмкін тиіс қажет`,
  ru: `что кто какой какая какое какие как где куда откуда когда почему зачем сколько чей который ли же бы не ни да нет
    и а но или либо если то чтобы потому поэтому хотя я ты он она оно мы вы они меня тебя его ее нас вас их мне тебе
    ему ей нам вам им мной тобой мой твой наш ваш свой себя себе этот эта это эти тот та те такой весь все всё сам
    в во на с со к ко у о об от до из за по под над при про для без через между быть был была было были есть будет
    будут можно нужно надо очень еще уже только лишь вот так там тут здесь`,
  en: `what who whom whose which how where when why is are was were be been being am do does did have has had can could
    will would shall should may might must not no yes and or but if then because so though i you he she it we they me
    him her us them my your his its our their mine yours this that these those a an the of in on at to from by with
    about for as into over under between through there here very too also just only than`,
};

const KEYS = new Set(
  (Object.keys(STOP_WORDS) as Language[]).flatMap((language) =>
    STOP_WORDS[language].split(/\s+/).flatMap((word) => [fold(word), indexKey(word, language)]),
  ),
);

/**
 * @param word a normalised word
 * @param keys its keys, surest first
 * @returns whether it says little about what is asked
 */
export function isStopWord(word: string, keys: readonly string[]): boolean {
  return KEYS.has(fold(word)) || (keys[0] !== undefined && KEYS.has(keys[0]));
}
