/** Words whose part of speech is settled, and irregular verbs. */

const split = (words: string): string[] => words.split(' ')

/** Forms of be, have, do and get by their form; clitics included. */
export const AUXILIARIES: ReadonlyMap<string, readonly [lemma: string, form: string]> = new Map<
  string,
  readonly [string, string]
>([
  ...split("is are am 's 're 'm").map((word) => [word, ['be', 'present']] as const),
  ...split('was were').map((word) => [word, ['be', 'past']] as const),
  ['be', ['be', 'base']],
  ['been', ['be', 'participle']],
  ['being', ['be', 'gerund']],
  ['has', ['have', 'present']],
  ['have', ['have', 'base']],
  ["'ve", ['have', 'present']],
  ['had', ['have', 'past']],
  ['having', ['have', 'gerund']],
  ['do', ['do', 'base']],
  ['does', ['do', 'present']],
  ['did', ['do', 'past']],
  ['get', ['get', 'base']],
  ['gets', ['get', 'present']],
  ['got', ['get', 'past']],
  ['getting', ['get', 'gerund']],
])

export const MODALS: ReadonlyMap<string, string> = new Map([
  ...split('will would can could shall should may might must cannot').map((word) => [word, word] as const),
  ["'ll", 'will'],
  ["'d", 'would'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
])

/** Words with one part of speech nearly everywhere. */
export const SETTLED: ReadonlyMap<string, string> = new Map([
  ...split(
    'who whom whose which what whoever whatever i you he she it we they me him us them himself herself itself themselves',
  ).map((word) => [word, 'pron'] as const),
  ...split(
    'his her its their our my your ours theirs someone anyone everyone somebody everybody nobody nothing something anything everything',
  ).map((word) => [word, 'pron'] as const),
  ...split('the a an every all').map((word) => [word, 'det'] as const),
  ...split(
    'of in at by from with into for on during against between among amid toward towards upon without within via despite across up out off down over under near behind above',
  ).map((word) => [word, 'adp'] as const),
  ...split('and or but nor if because although though while whereas unless whether').map(
    (word) => [word, 'conj'] as const,
  ),
  ...split("not n't").map((word) => [word, 'part'] as const),
  ...split(
    'also however already never often soon again still yet just very too then there here now today meanwhile therefore almost when where why how',
  ).map((word) => [word, 'adv'] as const),
])

/** Base, past, participle; `=` where the participle is the past. */
const IRREGULARS =
  'arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent =;bet bet =;' +
  'bid bid =;bind bound =;bite bit bitten;bleed bled =;blow blew blown;break broke broken;breed bred =;bring brought =;' +
  'broadcast broadcast =;build built =;burst burst =;buy bought =;dwell dwelt =;cast cast =;catch caught =;choose chose chosen;cling clung =;' +
  'come came come;cost cost =;creep crept =;cut cut =;deal dealt =;dig dug =;draw drew drawn;drink drank drunk;drive drove driven;' +
  'eat ate eaten;fall fell fallen;feed fed =;feel felt =;fight fought =;find found =;flee fled =;fling flung =;fly flew flown;' +
  'forbid forbade forbidden;forecast forecast =;forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;freeze froze frozen;' +
  'give gave given;go went gone;grind ground =;grow grew grown;hang hung =;hear heard =;hide hid hidden;hit hit =;hold held =;hurt hurt =;' +
  'keep kept =;kneel knelt =;know knew known;lay laid =;lead led =;leave left =;lend lent =;let let =;lose lost =;make made =;mean meant =;' +
  'meet met =;mislead misled =;mistake mistook mistaken;misunderstand misunderstood =;outdo outdid outdone;overcome overcame overcome;' +
  'oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;pay paid =;put put =;quit quit =;read read =;' +
  'rebuild rebuilt =;repay repaid =;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said =;see saw seen;seek sought =;' +
  'sell sold =;send sent =;set set =;shake shook shaken;shed shed =;shine shone =;shoot shot =;show showed shown;shrink shrank shrunk;' +
  'shut shut =;sing sang sung;sink sank sunk;sit sat =;slay slew slain;sleep slept =;slide slid =;speak spoke spoken;spend spent =;' +
  'spin spun =;split split =;spread spread =;spring sprang sprung;stand stood =;steal stole stolen;stick stuck =;sting stung =;' +
  'strike struck =;strive strove striven;swear swore sworn;sweep swept =;swim swam swum;swing swung =;take took taken;teach taught =;' +
  'tear tore torn;tell told =;think thought =;throw threw thrown;thrust thrust =;undergo underwent undergone;understand understood =;' +
  'undertake undertook undertaken;undo undid undone;uphold upheld =;upset upset =;wake woke woken;wear wore worn;weave wove woven;' +
  'win won =;wind wound =;sow sowed sown;sew sewed sewn;rewrite rewrote rewritten;forsake forsook forsaken;' +
  'strew strewed strewn;tread trod trodden;mow mowed mown;foresee foresaw foreseen;override overrode overridden;overrun overran overrun;' +
  'beset beset =;outgrow outgrew outgrown;redo redid redone;retake retook retaken;rethink rethought =;resell resold =;withdraw withdrew withdrawn;withhold withheld =;withstand withstood =;write wrote written;be was been;have had =;do did done;get got ='

/** Lemma of irregular past forms. */
export const IRREGULAR_PASTS = new Map<string, string>()
/** Lemma of irregular participles. */
export const IRREGULAR_PARTICIPLES = new Map<string, string>()
for (const row of IRREGULARS.split(';')) {
  const [base = '', past = '', participle = ''] = row.split(' ')
  IRREGULAR_PASTS.set(past, base)
  IRREGULAR_PARTICIPLES.set(participle === '=' ? past : participle, base)
}
IRREGULAR_PARTICIPLES.set('proven', 'prove').set('gotten', 'get')

/** True for words that can be a past participle: an irregular one, or any in -ed. */
export const canBeParticiple = (norm: string): boolean =>
  IRREGULAR_PARTICIPLES.has(norm) || (norm.length > 3 && norm.endsWith('ed') && !norm.endsWith('eed'))
