import type { Sentence } from '../document/index.ts'
import { filterList, mapList } from '../document/list.ts'
import { foldName, type KnownPlace } from '../towns/index.ts'
import { isCapitalAt } from '../document/capital.ts'
import { normAt, wordsOf, type Context, type Draft } from './draft.ts'

/** What stands right beside a place and holds it: Lagos, Portugal; Springfield, Ill.; Goma in North Kivu. */
export interface Container {
  readonly country: string
  /** Code of the first-order division, or null where a country is named. */
  readonly region: string | null
  /** First token of the container's name. */
  readonly firstToken: number
}

/** How newspapers shorten the states of the United States, and other regions known by letters. */
const SHORT_REGIONS = new Map(
  `al=USA.AL ala=USA.AL ariz=USA.AZ ark=USA.AR calif=USA.CA cal=USA.CA colo=USA.CO conn=USA.CT del=USA.DE fla=USA.FL ga=USA.GA
  ill=USA.IL ind=USA.IN kan=USA.KS ky=USA.KY la=USA.LA md=USA.MD mass=USA.MA mich=USA.MI minn=USA.MN miss=USA.MS mo=USA.MO
  mont=USA.MT neb=USA.NE nev=USA.NV nh=USA.NH nj=USA.NJ nm=USA.NM ny=USA.NY nc=USA.NC nd=USA.ND okla=USA.OK ore=USA.OR
  pa=USA.PA ri=USA.RI sc=USA.SC sd=USA.SD tenn=USA.TN tex=USA.TX vt=USA.VT va=USA.VA wash=USA.WA wva=USA.WV wis=USA.WI
  wyo=USA.WY dc=USA.DC ca=USA.CA fl=USA.FL tx=USA.TX ia=USA.IA il=USA.IL wa=USA.WA nsw=AUS.02 qld=AUS.04 bc=CAN.02 ont=CAN.08`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [short: string, region: string]),
)

/** The region that letters stand for: NSW, N.M.; null for all else. */
export function findShortRegion(folded: string): string | null {
  return SHORT_REGIONS.get(folded.replaceAll(' ', '')) ?? null
}

const LINKS = new Set([',', '(', 'in', 'of'])
const BETWEEN = new Set(
  'the northern southern eastern western central north south east west northeast northwest southeast southwest upper lower rural'.split(
    ' ',
  ),
)
/** Tokens of the longest region's name that is tried. */
const LONGEST = 4

/**
 * Finds what may hold the place, right after it or as its owner before it (Nigeria's Maiduguri): every country or
 * region of that name, since Atlanta, Georgia lies in one and Kutaisi, Georgia in the other. Empty where nothing does.
 */
export function findContainers(
  context: Context,
  draft: Pick<Draft, 'firstToken' | 'lastToken' | 'sentence'>,
): Container[] {
  const { doc } = context
  const sentence = doc.sentences[draft.sentence]
  if (sentence === undefined) return []
  const owners = readOwner(context, sentence, draft.firstToken)
  if (owners.length > 0) return owners
  let at = draft.lastToken
  if (!LINKS.has(normAt(doc, sentence, at))) return []
  at++
  if (normAt(doc, sentence, at) === 'in') at++
  while (BETWEEN.has(normAt(doc, sentence, at)) && !isCapitalised(context, at)) at++
  return readContainers(context, sentence, at)
}

function isCapitalised({ doc }: Context, at: number): boolean {
  const token = doc.tokens[at]
  return token !== undefined && isCapitalAt(doc.text, token.start)
}

function readOwner(context: Context, sentence: Sentence, before: number): Container[] {
  if (normAt(context.doc, sentence, before - 1) !== "'s") return []
  for (const width of [3, 2, 1]) {
    const state = findState(context, sentence, before - 1 - width)
    if (state?.lastToken === before - 1)
      return [{ country: state.country, region: null, firstToken: before - 1 - width }]
  }
  return []
}

function findState(
  { doc, index }: Context,
  sentence: Sentence,
  at: number,
): { country: string; lastToken: number } | null {
  if (at < sentence.firstToken) return null
  const match = index.trie.find(doc.tokens, at, sentence.lastToken, (entries) =>
    entries.filter(({ value }) => value.kind === 'state'),
  )
  const country = match?.entries[0]?.value.country ?? null
  return match === null || country === null ? null : { country, lastToken: match.lastToken }
}

/** Reads the country and the regions that the longest name at a token stands for. */
function readContainers(context: Context, sentence: Sentence, at: number): Container[] {
  if (!isCapitalised(context, at)) return []
  const state = findState(context, sentence, at)
  const own = state === null ? [] : [{ country: state.country, region: null, firstToken: at }]
  for (let end = Math.min(at + LONGEST, sentence.lastToken); end > at; end--) {
    if (state !== null && end < state.lastToken) break
    const regions = mapList(findRegions(context, wordsOf(context.doc, at, end)), (region) => ({
      country: region.slice(0, 3),
      region,
      firstToken: at,
    }))
    if (regions.length > 0) return end === state?.lastToken ? [...own, ...regions] : regions
  }
  return own
}

/** Codes of the regions that words stand for, in full or by letters. */
function findRegions({ index }: Context, words: string): string[] {
  const folded = foldName(words)
  const short = /^(?:\p{Lu}+|.*\.)$/u.test(words) ? findShortRegion(folded) : null
  return short === null ? mapList(filterList(index.towns.find(folded), isLargeRegion), ({ region }) => region) : [short]
}

function isLargeRegion({ tier, level }: KnownPlace): boolean {
  return tier === 'region' && level >= 40
}
