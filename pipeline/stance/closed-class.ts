/** Closed word classes of English as the role and scope rules need them; surer than any tagger. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const BE = set("be am is are was were been being 's 're 'm")
export const HAVE = set("have has had having 've")
export const DO = set('do does did')
export const GET = set('get gets got getting gotten')
export const MODALS = set("will would shall should can could may might must ought cannot ca wo 'll 'd need dare")
/** Modals and adverbs that leave open whether a thing is so. */
export const DOUBTFUL = set('would should could may might must ought shall can perhaps maybe possibly potentially')
export const NEGATORS = set("not n't never no neither nor without hardly scarcely barely none nobody nothing cannot")
export const PREPOSITIONS = set(
  'of in to for with on at by from about into over against between through during without within along toward towards among amid amidst across behind under above near beyond around despite upon via per throughout beside besides inside outside off onto alongside versus vs except regarding concerning including unlike like as than after before since until till pending following due given worth notwithstanding down up out',
)
/** Prepositions that open a clause as well: `after France withdrew`. */
export const CLAUSE_PREPOSITIONS = set('after before since until till as than for like given once')
/** Subordinators that are never prepositions nor pronouns. */
export const CLAUSE_OPENERS = set('because while whilst although though if when whether unless whereas lest')
export const RELATIVES = set('who whom which that whose where')
export const COORDINATORS = set('and or nor & plus')
export const CONDITIONS = set('if unless whether')
export const DETERMINERS = set(
  'the a an this that these those some any every each all both no another such its his her their our my your several many few most more other',
)
export const SUBJECT_PRONOUNS = set('i he she we they')
export const OBJECT_PRONOUNS = set(
  'me him us them whom himself herself themselves itself ourselves myself yourself yourselves oneself',
)
export const POSSESSIVES = set('his its their our my your whose')

/** Verbs that take `by` and have no passive: stood by an ally, abided by the ruling. */
export const STANDING_BY = set('stand abide swear come go pass live sit stop rise fall grow')

/** Verbs that have no passive without a preposition: their past form has a subject. */
export const NEVER_PASSIVE = set(
  'say argue think insist reply respond agree vow complain die arrive happen occur live belong remain appear emerge fail fall rise travel return work vote refuse decline continue react apologise apologize resign retire collapse vanish struggle compete participate',
)

/** Verbs of saying, by lemma: their subject speaks, and may stand behind them after a quotation. */
export const SPEECH_VERBS = set(
  'say tell add note explain warn claim argue state declare announce insist ask reply respond write report stress emphasise emphasize underline underscore point recall affirm assert allege accuse contend maintain admit acknowledge confirm deny observe remark comment conclude quip lament complain urge believe think suggest estimate describe indicate reveal disclose predict promise vow hope fear agree continue exclaim recount tweet conclude caution quote reiterate highlight opine hold mention',
)
