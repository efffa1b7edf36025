// The figures that are reported: one row each, with the number of cases, ours, the baseline's and the coders' own.

/** Rows of the agency gold for one set of articles, beginning with one bloc and the next. */
export function makeAgencyRows(set) {
  return [...makeBlocRows(set, 'western'), ...makeBlocRows(set, 'african'), ...makeEntityRows(set)]
}

function makeBlocRows({ sentences, ceiling, baseline, ...set }, bloc) {
  const [own, base, coders] = [set[bloc], baseline[bloc], ceiling?.[bloc]]
  const row = (name, n, pick, other) => ({
    name: `${bloc}: ${name}`,
    n,
    ours: pick(own),
    baseline: pick(base),
    coders: other,
  })
  const there = own.presentSentences
  return [
    row('presence F1', sentences, (x) => x.presence.f1, coders?.presenceF1),
    row('presence precision', sentences, (x) => x.presence.p),
    row('presence recall', there, (x) => x.presence.r),
    row('sentiment, alpha', there, (x) => x.sentimentAlpha, coders?.sentimentAlpha),
    row('sentiment, macro-F1', there, (x) => x.sentimentMacroF1, coders?.sentimentMacroF1),
    row('role, alpha', there, (x) => x.roleAlpha, coders?.roleAlpha),
    row('role, share the same', there, (x) => x.roleAgreement),
    row('article sentiment, rho', own.sentimentArticles, (x) => x.articleSentimentRho, coders?.articleSentimentRho),
    row('article agency, rho', own.agencyArticles, (x) => x.articleAgencyRho, coders?.articleAgencyRho),
  ]
}

function makeEntityRows({ actors, countries, ceiling, baseline }) {
  const row = (name, n, pick) => ({
    name,
    n,
    ours: pick({ actors, countries }),
    baseline: pick(baseline),
    coders: ceiling === null ? undefined : pick(ceiling),
  })
  return [
    row('actors, F1', actors.n, (x) => x.actors.f1),
    row('actors, bloc accuracy', actors.withBloc, (x) => x.actors.blocAccuracy),
    row('countries, F1', countries.n, (x) => x.countries.f1),
  ]
}

const CORE = {
  Person: 'people',
  Location: 'places',
  Organization: 'organisations',
  NORP: 'nationalities, peoples, religions',
}

/** Labels outside the core; compromise has none of them. */
const FURTHER = { Facility: 'facilities', Misc: 'events, laws, works', Date: 'dates', Money: 'amounts of money' }

/** Rows of the names data: all articles, then the African ones. */
export function makeNameRows(names) {
  return ['all', 'african'].flatMap((part) => {
    const scores = names[part].scores
    const others = names.baseline[part].scores
    return [['core', 'core'], ...Object.entries(CORE), ...Object.entries(FURTHER)].map(([label, name]) => ({
      name: `${part} articles: ${name}, F1`,
      n: scores[label].gold,
      precision: scores[label].p,
      recall: scores[label].r,
      ours: scores[label].f1,
      baseline: label in FURTHER ? undefined : others[label]?.f1,
    }))
  })
}

/** Rows of roles, targets and places. */
export function makeOtherRows({ roles, realWorld, severalTargets, virusNews, webNews }) {
  const role = (kind, measure) => ({
    n: roles[kind].n,
    ours: roles[kind][measure],
    baseline: roles.baseline[kind][measure],
  })
  const target = (set) => ({ n: set.n, ours: set.macroF1, baseline: set.baseline.macroF1 })
  const place = (set, measure) => ({ n: set.toponyms, ours: set[measure], baseline: set.baseline[measure] })
  return [
    ...['name', 'pronoun', 'noun'].flatMap((kind) => [
      { name: `role of ${kind}s, accuracy`, ...role(kind, 'accuracy') },
      { name: `role of ${kind}s, macro-F1`, ...role(kind, 'macroF1') },
    ]),
    { name: 'sentiment toward a target, real-world mix, macro-F1', ...target(realWorld) },
    { name: 'sentiment toward a target, several in a sentence, macro-F1', ...target(severalTargets) },
    ...Object.entries({ 'epidemics news': virusNews, 'web news': webNews }).flatMap(([name, set]) => [
      { name: `places, ${name}, F1`, ...place(set, 'f1') },
      { name: `places, ${name}, precision`, ...place(set, 'precision') },
      { name: `places, ${name}, recall`, ...place(set, 'recall') },
      { name: `places, ${name}, share within 161 km of those found`, ...place(set, 'within161km') },
      { name: `places, ${name}, country right of those found`, ...place(set, 'countryAccuracy') },
      { name: `places, ${name}, median error in km`, ...place(set, 'medianKm') },
    ]),
  ]
}
