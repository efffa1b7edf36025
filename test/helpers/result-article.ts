/** Articles as read back from a run, made by hand. */
import type { ResultArticle } from '../../src/results/index.ts'

type Bloc = ResultArticle['blocs']['western']

const ABSENT: Bloc = {
  sentiment: null,
  sentiment_low: null,
  sentiment_high: null,
  label: null,
  agency: null,
  quoted_share: null,
  spoken_share: null,
  sentences: 0,
  positive: 0,
  negative: 0,
  agent: 0,
  patient: 0,
  both: 0,
}

/** Values of a bloc that is present in four sentences. */
export function makeBloc(values: Partial<Bloc> = {}): Bloc {
  return { ...ABSENT, sentiment: 0, label: 'neutral', agency: 0.5, sentences: 4, agent: 2, patient: 2, ...values }
}

/** What a test says of an article; blocs that it does not name are absent. */
export interface ArticleInput extends Partial<Omit<ResultArticle, 'blocs'>> {
  readonly blocs?: Partial<ResultArticle['blocs']>
}

/** An article of which nothing is known but what is given. */
export function makeResultArticle({ blocs = {}, ...given }: ArticleInput = {}): ResultArticle {
  const { date = null } = given
  return {
    id: 'a',
    title: null,
    date_precision: date === null ? null : date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year',
    outlet: null,
    author: null,
    language: 'en',
    metadata: {},
    status: 'ok',
    sha256: '0'.repeat(64),
    text: '',
    actors: [],
    ...given,
    date,
    blocs: { western: ABSENT, african: ABSENT, external: ABSENT, ...blocs },
  }
}

/** An actor with the given number of mentions. */
export function makeResultActor(given: Partial<ResultArticle['actors'][number]> = {}): ResultArticle['actors'][number] {
  return {
    id: 'state:MLI',
    name: 'Mali',
    bloc: 'african',
    apart: false,
    sentiment: 0,
    agency: 0.5,
    mentions: 1,
    ...given,
  }
}
