/** Plain names and decision rules of every code, for the codebook. */
import {
  ACTOR_TYPES,
  BLOCS,
  BOILERPLATE_KINDS,
  CONSTRUCTS,
  DUPLICATE_ROLES,
  DATE_PRECISIONS,
  DATE_SOURCES,
  DEEDS,
  LABELS,
  MENTION_KINDS,
  PLACE_KINDS,
  ROLES,
  SCORED_BLOCS,
  SEVERITIES,
  SPEECH_KINDS,
  SPEECH_RULES,
  TONES,
  VOICES,
  WIRES,
} from '../document/codes.ts'

/** `ok`: scored; `not_scored`: not English, listed only; `partial`: a problem of severity error left gaps. */
export const STATUSES = ['ok', 'not_scored', 'partial'] as const
export type Status = (typeof STATUSES)[number]

/** Whether a deed is cooperation or conflict, and whether in words or in deeds. */
export const QUADS = ['verbal_cooperation', 'material_cooperation', 'verbal_conflict', 'material_conflict'] as const
export type Quad = (typeof QUADS)[number]

/** How the words of a mention are used. */
export const READINGS = ['actor', 'place', 'modifier', 'mixed'] as const

/** A closed set of codes with the plain name of each. */
export interface CodeList {
  readonly title: string
  /** When a code applies; Markdown. */
  readonly rule: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
}

/** A list with a label for every code. */
export function makeCodeList<C extends string>(
  title: string,
  rule: string,
  codes: readonly C[],
  labels: Record<C, string>,
): CodeList {
  return { title, rule, codes: codes.map((code) => ({ code, label: labels[code] })) }
}

const list = makeCodeList

/** Every code list, in the order of the codebook; `fieldNotes` refer to the keys. */
export const CODE_LISTS = {
  scored_bloc: list(
    'Scored blocs',
    'Sentences and articles get scores for these three. A sentence has the bloc where it refers to at least one of its ' +
      'actors: by name, demonym, seat of government, title, collective noun or pronoun. A place that is no more than a ' +
      'setting does not count.',
    SCORED_BLOCS,
    {
      western: 'Western actors',
      african: 'African actors; armed groups are listed, but stay out of the scores',
      external: 'All other blocs together: russia, china, turkiye, gulf, other_external, multilateral',
    },
  ),
  bloc: list(
    'Blocs of actors',
    'An actor belongs to the bloc of the state, office or body for which the text presents it. Membership is a setting: ' +
      'the configuration file moves an actor or a state to another bloc.',
    BLOCS,
    {
      western:
        'EU and EFTA states, United Kingdom, United States, Canada, Australia, New Zealand, the European microstates without ' +
        'the Holy See, Albania, Montenegro, North Macedonia; EU, NATO, G7, OECD; IMF and World Bank, marked `western_led`',
      african:
        'Member states of the African Union and their people and bodies; AU, ECOWAS, AES, SADC and other African bodies',
      russia: 'Russia, its forces and companies',
      china: 'China and its companies',
      turkiye: 'Türkiye and its companies',
      gulf: 'Bahrain, Kuwait, Oman, Qatar, Saudi Arabia, United Arab Emirates',
      other_external: 'Every other state outside Africa, such as India, Japan, Brazil, Iran, Israel or Ukraine',
      multilateral:
        'Bodies of worldwide or mixed membership: UN and its agencies, BRICS, G20, Arab League, Commonwealth',
      unspecified: 'A collective of which the text does not say whose it is, such as “foreign partners”',
      none: 'No bloc',
    },
  ),
  label: list(
    'Sentiment labels',
    'The picture that the sentence gives of the bloc’s actors and their deeds. To suffer is not to be blamed; a verb of ' +
      'conflict counts once the sentence sides with somebody; an accusation tells against the accused, a plea against nobody.',
    LABELS,
    {
      negative: 'An unfavourable picture: at fault, doing harm, losing ground, not to be relied on, without right',
      neutral: 'No picture either way, or both at once',
      positive: 'A favourable picture: able, useful, gaining ground, in charge, within its rights',
    },
  ),
  role: list(
    'Roles',
    'What the bloc’s actors do in the sentence. Who says something is an agent; who is urged, met, given, hit or invited is a patient.',
    ROLES,
    {
      agent: 'They do something: decide, speak, command, turn down',
      patient: 'Something is done, said or given to them',
      both: 'They are both, in turn or one to the other',
      none: 'They are named, but neither do nor undergo anything',
    },
  ),
  voice: list('Voices', 'Who carries the judgement; given only where the label is not neutral.', VOICES, {
    author: 'The text itself',
    quoted: 'A quotation or reported speech of somebody named',
  }),
  speech_kind: list('Kinds of speech', 'How somebody’s words are given.', SPEECH_KINDS, {
    quoted: 'In quotation marks, at least half of the words',
    reported: 'Without marks: said that, according to',
  }),
  speech_rule: list('Rules of speakers', 'How the speaker of a passage was found, the surest first.', SPEECH_RULES, {
    subject: 'Subject of a verb of saying in the sentence',
    according_to: 'Named behind “according to”',
    lead_in: 'Subject of the clause that leads to the quotation: “spoke of the raid: …”',
    continued: 'Speaker of another sentence of the same quotation',
    last_speaker: 'Whoever spoke in the two sentences before, or alone acts in the one before: a guess',
    none: 'Nothing tells',
  }),
  tone: list('Tones', 'How somebody says something, by the verb of saying.', TONES, {
    neutral: 'Said, told, added, wrote, and every verb that no other tone has',
    doubtful: 'Claimed, alleged, suggested, believed: the author leaves it open',
    strong: 'Vowed, insisted, declared, demanded, reiterated',
    warning: 'Warned, cautioned, threatened',
    critical: 'Accused, condemned, lamented',
    praising: 'Praised, welcomed, thanked',
    denying: 'Denied, rejected, dismissed',
  }),
  construct: list('Constructs', 'What kind of statement a cue makes.', CONSTRUCTS, {
    evaluation: 'Good or bad, right or wrong',
    efficacy: 'Strong or weak, succeeding or failing, gaining or losing',
    role: 'Who acts on whom; moves no sentiment, its weight is 0',
  }),
  deed: list(
    'Deeds',
    'What an actor does to another, by the verb or noun; the commonest sense of each word in political news. Classes are close ' +
      'to those of event data (PLOVER). A deed is coded as it is told, also where it is denied, planned or only claimed: see ' +
      'negated, modal and voice.',
    DEEDS,
    {
      consult: 'Meets, visits, talks to or with',
      invite: 'Asks to come, or to come back',
      cooperate: 'Agrees, signs, works or trades with, gives in to',
      support: 'Praises, backs, speaks up for',
      aid: 'Gives money, arms, food, training, protection',
      demand: 'Urges, orders, presses',
      accuse: 'Blames, judges, protests against',
      reject: 'Refuses, opposes, obstructs, lets down',
      threaten: 'Threatens, warns, intimidates',
      sanction: 'Punishes, suspends, bans, arrests',
      expel: 'Drives out of a country or an office',
      withdraw: 'Leaves a country or a common body',
      attack: 'Uses force, exploits, harms',
      lose: 'Falls behind, becomes dependent',
      gain: 'Gets the better of, rules, overtakes',
      other: 'A verb that the list does not know',
    },
  ),
  quad: list(
    'Cooperation and conflict',
    'Derived from the deed. withdraw, lose, gain and other are neither: empty.',
    QUADS,
    {
      verbal_cooperation: 'consult, invite, support',
      material_cooperation: 'cooperate, aid',
      verbal_conflict: 'demand, accuse, reject, threaten',
      material_conflict: 'sanction, expel, attack',
    },
  ),
  actor_type: list('Types of actors', 'The nearest type; a state stands for its government too.', ACTOR_TYPES, {
    person: 'A person',
    state: 'A state, its government or its people',
    organisation: 'An organisation, company, party, force, ministry or medium',
    bloc: 'A union or alliance of states',
    armed_group: 'A jihadist or rebel group',
    group: 'A people, a community or a movement with a name',
    collective: 'A collective without members named, such as “Western powers”',
  }),
  mention_kind: list(
    'Kinds of mentions',
    'The form in which the text refers to somebody or to a place.',
    MENTION_KINDS,
    {
      name: 'The name itself',
      alias: 'Another name, a short form or an abbreviation',
      demonym: 'A word for the people or their adjective',
      metonym: 'A seat of government that stands for the government',
      title: 'An office or a title without a name',
      nominal: 'A noun that takes up somebody named before',
      pronoun: 'A pronoun',
      collective: 'A collective noun',
    },
  ),
  reading: list('Readings of mentions', 'How the words are used at this spot.', READINGS, {
    actor: 'Acts, owns or is spoken of as somebody',
    place: 'A setting',
    modifier: 'A demonym that only modifies a thing or an event',
    mixed: 'Actor and setting at once',
  }),
  place_kind: list('Kinds of places', 'The nearest kind.', PLACE_KINDS, {
    country: 'A country',
    capital: 'A capital',
    city: 'A city, town or village',
    region: 'A region, province or wider area',
    water: 'A sea, lake, river or strait',
    facility: 'A port, base, mine, dam or building',
    continent: 'A continent',
    other: 'Anything else with a location',
  }),
  date_source: list('Sources of dates', 'Asked in this order; the first that gives a date wins.', DATE_SOURCES, {
    front_matter: 'The block at the head of the file',
    sidecar: '`metadata.csv` beside the file',
    header: 'A line at the head of the text',
    filename: 'The name of the file',
    url: 'The address of the article',
    dateline: 'The dateline of the text',
  }),
  date_precision: list('Precision of dates', 'How much of the date is known.', DATE_PRECISIONS, {
    day: 'Year, month and day: 2025-03-04',
    month: 'Year and month: 2025-03',
    year: 'Year: 2025',
  }),
  boilerplate: list(
    'Boilerplate',
    'Coded like any sentence, left out of the values of an article.',
    BOILERPLATE_KINDS,
    {
      image: 'A placeholder for a picture',
      credit: 'A credit for a picture or a text',
      caption: 'A caption',
      promotion: 'An invitation to follow, subscribe or read on',
      address: 'A bare address',
      byline: 'The name of the author or agency on a line of its own',
    },
  ),
  status: list('Status of articles', 'How far the analysis got.', STATUSES, {
    ok: 'Analysed and scored',
    not_scored: 'Not English: listed, all scores empty',
    partial: 'Analysed, but a problem of severity error left gaps; see issues.csv',
  }),
  duplicate_role: list(
    'Copies',
    'The first of a cluster is the article with the earliest date, then the one whose id comes first; articles without ' +
      'a date come last. Every other one is compared with it, in sequences of five words, boilerplate, case and accents ' +
      'left out. Texts under 30 words are compared as a whole.',
    DUPLICATE_ROLES,
    {
      single: 'No other article is like it',
      first: 'The earliest of its cluster',
      copy: 'The same words as the first, or Jaccard similarity of at least 0.95',
      edited:
        'Jaccard similarity of at least 0.5; or cut: at least 0.8 of the shorter text, of 60 words or more, stands in ' +
        'the longer one, which is at most four times as long',
    },
  ),
  wire: list(
    'News agencies',
    'Credited in author, outlet or other metadata, in a dateline or byline at the head, or in a credit at the end. A ' +
      'mention in the text (“told AFP”) and the credit of a photo do not count.',
    WIRES,
    {
      AFP: 'Agence France-Presse',
      Reuters: 'Reuters',
      AP: 'The Associated Press',
      Xinhua: 'Xinhua',
      TASS: 'TASS, formerly ITAR-TASS',
      Anadolu: 'Anadolu Agency',
      PANA: 'Panafrican News Agency (Panapress)',
      APA: 'African Press Agency; others that sign APA are not told apart',
    },
  ),
  severity: list('Severity of issues', 'How much the problem matters.', SEVERITIES, {
    error: 'Something is missing from the results',
    warning: 'A result may be wrong; worth a look',
    info: 'Good to know',
  }),
} as const satisfies Record<string, CodeList>
