/** Past and participle forms that do not end in -ed, for the verbs that news on politics uses. */
const TABLE = `arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;bend bent;bid bid;
bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burst burst;buy bought;
cast cast;catch caught;choose chose chosen;cling clung;come came come;cost cost;creep crept;cut cut;deal dealt;dig dug;do did done;
draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;
fly flew flown;forbid forbade forbidden;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;forsake forsook forsaken;
freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hang hung;have had;hear heard;hide hid hidden;hit hit;
hold held;hurt hurt;keep kept;know knew known;lay laid;lead led;leave left;lend lent;let let;light lit;lose lost;make made;mean meant;
meet met;mislead misled;overcome overcame overcome;overtake overtook overtaken;overthrow overthrew overthrown;pay paid;put put;quit quit;
read read;rebuild rebuilt;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen;seek sought;sell sold;
send sent;set set;shake shook shaken;shed shed;shine shone;shoot shot;show showed shown;shrink shrank shrunk;shut shut;sing sang sung;
sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;sow sowed sown;speak spoke spoken;speed sped;spend spent;spin spun;
split split;spread spread;stand stood;steal stole stolen;stick stuck;strike struck;strive strove striven;swear swore sworn;sweep swept;
swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;thrive throve thriven;
undergo underwent undergone;understand understood;undertake undertook undertaken;upset upset;uphold upheld;wake woke woken;
wear wore worn;weep wept;win won;withdraw withdrew withdrawn;withhold withheld;withstand withstood;woo wooed;write wrote written`

/** Lemma to its irregular forms: past, then participle where it differs. */
export const IRREGULAR_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split(';').map((row) => {
    const [lemma = '', ...forms] = row.trim().split(' ')
    return [lemma, forms]
  }),
)

/** Participles that are not their verb's past form, to tell `was broken` from `broke`. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR_FORMS.values()].flatMap((forms) => forms.slice(-1)),
)

/** Past forms that are no participle: `took`, `began`; they are always the verb of a subject. */
export const PURE_PASTS: ReadonlySet<string> = new Set(
  [...IRREGULAR_FORMS.values()].flatMap(([past = '', participle = past]) => (past === participle ? [] : [past])),
)

/** Verbs that nobody does to another: gone, risen, fallen. */
const NEVER_DONE = new Set('arise awake fall go lie rise shrink sink swim thrive'.split(' '))

/** Participles that are no past form and no base: `taken`, `beaten`; they have no subject of their own that acts. */
export const PURE_PARTICIPLES: ReadonlySet<string> = new Set(
  [...IRREGULAR_FORMS].flatMap(([lemma, [past = '', participle = past]]) =>
    participle === past || participle === lemma || NEVER_DONE.has(lemma) ? [] : [participle],
  ),
)
