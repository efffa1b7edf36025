/** News agencies, papers and broadcasters that an article only cites: AFP reports, told Reuters, (BBC). */
import { normOf, type Context, type Draft } from './draft.ts'
import { isInDateline } from './dateline.ts'

/**
 * Ids of the media that are only cited: the group, the company and it do not speak of them, as they do of a broadcaster which
 * sacks its staff.
 *
 * @param drafts - What is named.
 */
export function findCited(context: Context, drafts: readonly Draft[]): Set<string> {
  const cited = new Set<string>()
  const acting = new Set<string>()
  for (const draft of drafts) {
    const id = draft.actor?.id
    if (id === undefined || !isMedium(context, draft)) continue
    if (isCited(context, draft)) cited.add(id)
    else acting.add(id)
  }
  for (const id of acting) cited.delete(id)
  return cited
}

/** True for a mention of a medium that only says who reports. */
export function isSource(context: Context, draft: Draft): boolean {
  return isMedium(context, draft) && isCited(context, draft)
}

/** A paper or broadcaster, by the gazetteer or by its name. */
function isMedium({ index }: Context, { actor, source }: Draft): boolean {
  if (actor === null || actor.type !== 'organisation') return false
  const known = index.organisations.get(actor.id)
  return known === undefined ? source === 'organisation' && MEDIA.test(actor.name) : known.kind === 'media'
}

const MEDIA =
  /\b(?:News|Newspaper|Times|Gazette|Herald|Tribune|Guardian|Broadcasting|Radio|FM|TV|Television|Press|News Agency)$|^(?:Radio|The Daily)\b/

/** True for a mention that names no more than a source. */
function isCited(context: Context, draft: Draft): boolean {
  return isInDateline(draft) || isAsked(context, draft) || isReporting(context, draft) || isCredit(context, draft)
}

/** Told the BBC, an interview with Reuters, according to AFP, quoted by AP. */
function isAsked({ doc, tags }: Context, { firstToken }: Draft): boolean {
  const at = normOf(doc, firstToken - 1) === 'the' ? firstToken - 2 : firstToken - 1
  const before = normOf(doc, at)
  const verb = normOf(doc, at - 1)
  if (TELLING.has(before)) return true
  if (before === 'to') return verb === 'according' || TALKING.has(verb)
  if (before === 'with') return verb === 'interview' || verb === 'speaking'
  return before === 'by' && tags[at - 1]?.pos === 'verb' && SHOWN.has(verb)
}

const TELLING = new Set('tell tells told telling'.split(' '))
const TALKING = new Set('spoke speaks speaking talked talking said confirmed statement explained'.split(' '))
const SHOWN = new Set(
  'reported quoted cited seen obtained reviewed interviewed published aired broadcast contacted'.split(' '),
)

/** AFP reports, Reuters has learned, the BBC quoted him; a Reuters tally, AFP journalists. */
function isReporting({ doc, tags }: Context, { lastToken }: Draft): boolean {
  let at = lastToken
  while (tags[at]?.pos === 'adv' || tags[at]?.pos === 'aux') at += 1
  return REPORTING.has(normOf(doc, at)) || OWN.has(normOf(doc, lastToken))
}

const REPORTING = new Set(
  'reports reported quotes quoted cites cited learned learnt understands wrote writes'.split(' '),
)
const OWN = new Set(
  'report correspondent correspondents reporter reporters journalist journalists photographer poll tally count'.split(
    ' ',
  ),
)

/** (AFP), Photo: Reuters, AFP/Getty. */
function isCredit({ doc }: Context, { firstToken, lastToken }: Draft): boolean {
  const before = normOf(doc, firstToken - 1)
  const after = normOf(doc, lastToken)
  return (before === '(' && after === ')') || CREDITED.test(before) || after === '/'
}

const CREDITED = /^(?:[/©:]|via|source|photo|image|credit)$/
