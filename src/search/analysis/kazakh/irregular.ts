/** Forms that no ending explains: pronouns, and converbs that everyday speech has shortened (болып, боп). */
const FORMS: Readonly<Record<string, string>> = {
  мен: 'маған менің мені менде менен менімен',
  сен: 'саған сенің сені сенде сенен сенімен',
  ол: 'оған оның оны онда одан онымен',
  бұл: 'бұған бұның бұны бұнда бұдан бұнымен мұның мұны мұнда мұндай мұнымен мұнан бұлай бұндай',
  сол: 'соған соның соны сонда содан сонымен сондай солай',
  осы: 'осыған осының осыны осында осыдан осымен осындай осылай',
  не: 'неге ненің нені неде неден немен',
  бол: 'боп',
  кел: 'кеп',
  қыл: 'қып ғып',
};

/** Each form with the word it belongs to. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);
