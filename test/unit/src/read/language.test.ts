import { describe, expect, test } from 'vitest'
import { findLanguageCode } from '../../../../src/read/language-codes.ts'
import { findLanguage } from '../../../../src/read/language.ts'

const english =
  'The ministers of the three countries met in Bamako on Monday and said that they would pay for the road themselves, without the help of any donor.'
const french =
  'Les ministres des trois pays se sont réunis lundi à Bamako et ont annoncé que la route serait payée par leurs propres moyens, sans aide extérieure.'

const codes = (text: string, stated: string | null): readonly string[] =>
  findLanguage(text, stated).issues.map(({ code }) => code)

describe('findLanguage', () => {
  test.each([
    ['fr', french],
    [
      'pt',
      'Os ministros dos três países reuniram-se na segunda-feira em Luanda e anunciaram que a estrada será paga com os seus próprios recursos, sem qualquer ajuda externa.',
    ],
    [
      'sw',
      'Mawaziri wa nchi hizo tatu walikutana jijini Dodoma siku ya Jumatatu na kusema kwamba watajenga barabara hiyo kwa fedha zao wenyewe bila msaada wa wafadhili.',
    ],
    [
      'ha',
      'Ministocin kasashen uku sun gana a birnin Yamai ranar Litinin, inda suka ce za su gina hanyar da kudin kansu ba tare da taimakon kasashen waje ba.',
    ],
    [
      'af',
      'Die ministers van die drie lande het Maandag in Windhoek vergader en gesê dat hulle self vir die pad sal betaal, sonder die hulp van enige skenker.',
    ],
    [
      'ar',
      'اجتمع وزراء الدول الثلاث يوم الاثنين في باماكو وقالوا إنهم سيدفعون ثمن الطريق من أموالهم الخاصة دون أي مساعدة من الدول المانحة أو المنظمات الدولية.',
    ],
    [
      'nl',
      'De ministers van de drie landen kwamen maandag in Bamako bijeen en zeiden dat zij de weg zelf zouden betalen, zonder hulp van welke donor dan ook.',
    ],
    [
      'am',
      'የሦስቱ አገሮች ሚኒስትሮች ሰኞ ዕለት በአዲስ አበባ ተሰብስበው መንገዱን ያለ ምንም የውጭ እርዳታ በራሳቸው ገንዘብ እንደሚሠሩት አስታወቁ። ሥራው በሚቀጥለው ዓመት መጀመሪያ ላይ ይጀመራል ተብሎ ይጠበቃል ሲሉም ለጋዜጠኞች ተናገሩ።',
    ],
  ])('knows a text in %s, which is listed without scores', (language, text) => {
    expect(findLanguage(text, null)).toMatchObject({ language, scorable: false })
    expect(codes(text, null)).toEqual(['LANGUAGE_NOT_ENGLISH'])
  })

  test('knows English', () => {
    expect(findLanguage(english, null)).toEqual({ language: 'en', scorable: true, issues: [] })
  })

  test('does not lose English that is full of African names', () => {
    const names =
      'Nkosazana Dlamini-Zuma, Mmusi Maimane, Zwelinzima Vavi and Thulas Nxesi met Sibusiso Ndebele at the Union Buildings in Tshwane with Lindiwe Sisulu, and the talks were led by Gwede Mantashe.'
    expect(findLanguage(names, null)).toMatchObject({ language: 'en', scorable: true })
  })

  test('does not lose short English whose names are of many languages', () => {
    const brief =
      'The head of the commission praised Tunisia. Later Ursula von der Leyen visited Tunis; the money came late.'
    const names =
      "The commission's head praised Tunisia. The European Commission's Ursula von der Leyen visited Tunis; the commission's money came late."
    for (const text of [brief, names]) expect(findLanguage(text, null)).toMatchObject({ scorable: true })
    expect(findLanguage(names, null).language).toBe('en')
  })

  test('says nothing of a text that is too short to tell', () => {
    expect(findLanguage('Le président est parti.', null)).toEqual({ language: null, scorable: true, issues: [] })
  })

  test('believes what is stated of a short text', () => {
    expect(findLanguage('The envoy left.', 'English')).toMatchObject({ language: 'en', scorable: true })
    expect(findLanguage('Le président est parti.', 'fr-ML')).toMatchObject({ language: 'fr', scorable: false })
  })

  test('believes the text where it is long enough', () => {
    expect(findLanguage(french, 'en')).toMatchObject({ language: 'fr', scorable: false })
    expect(codes(french, 'en')).toEqual(['LANGUAGE_MISMATCH', 'LANGUAGE_NOT_ENGLISH'])
    expect(findLanguage(english, 'French')).toMatchObject({ language: 'en', scorable: true })
    expect(codes(english, 'French')).toEqual(['LANGUAGE_MISMATCH'])
  })

  test('believes the person between two languages that are not English', () => {
    expect(findLanguage(french, 'ln')).toMatchObject({ language: 'ln', scorable: false })
    expect(codes(french, 'ln')).toEqual(['LANGUAGE_NOT_ENGLISH'])
  })

  test('does not score a long text in a script that it does not know', () => {
    const tifinagh = 'ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴻⵍⵍⴰ ⵅⵍⴼ ⵜⵎⵓⵔⵜ ⵏ ⵎⵓⵔⴰⴽⵓⵛ '.repeat(6)
    expect(findLanguage(tifinagh, null)).toMatchObject({ language: null, scorable: false })
  })

  test('says that a stated language is not known', () => {
    expect(codes(english, 'klingonese')).toEqual(['LANGUAGE_NOT_UNDERSTOOD'])
  })
})

describe('findLanguageCode', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['English', 'en'],
    ['eng', 'en'],
    ['fre', 'fr'],
    ['Français', 'fr'],
    ['Kiswahili', 'sw'],
    ['kk', 'kk'],
  ])('knows %s as %s', (stated, code) => {
    expect(findLanguageCode(stated)).toBe(code)
  })

  test.each(['', 'pcm', 'unknown', '12'])('does not know %j', (stated) => {
    expect(findLanguageCode(stated)).toBeNull()
  })
})

test('a list of names is no French, and French is no list of names', () => {
  const names =
    'President Macky Sall, Prime Minister Amadou Ba, President Emmanuel Macron, Chancellor Olaf Scholz, Moussa Faki Mahamat, Ursula von der Leyen.'
  expect(findLanguage(names, null)).toMatchObject({ language: null, scorable: true, issues: [] })
  expect(findLanguage(french.slice(0, 130), null)).toMatchObject({ language: 'fr', scorable: false })
  expect(findLanguage(french.toUpperCase(), null).scorable).toBe(false)
})

test.each([
  'Akinwumi Adesina had earlier relished his chances at debating Tinubu after former lender-general Olusegun Obasanjo recommended him.',
  'Dealers are fleeing riskier assets for safe havens like the dollar. On Friday, Kenya’s Nairobi index dropped 2.5%, while Lagos closed 1% down.',
  'Ghana beat Angola. Goals by Kudus and Ayew sank Luanda’s men. Angolan fans, drinking and dancing till then, went silent, and Accra danced.',
  'South Africa’s Naledi Pandor landed in Den Haag. Israel’s men were angered. Pretoria’s team demanded an end to bombing and to hunger in Gaza.',
  'Ghana won. Kofi Adu scored after Nigeria missed. But Osimhen blamed Dutch referee Van der Berg, who left De Kuip under police guard when fans threw bottles.',
])('does not lose a few sentences of English that read as another language: %s', (text) => {
  expect(findLanguage(text, null)).toMatchObject({ language: 'en', scorable: true })
})

test.each([
  [
    'af',
    'Eskom was in die moeilikheid. President Cyril Ramaphosa se kabinet is nou besig met planne om die krisis in die land te stop.',
  ],
  [
    'af',
    'Die span was in Durban en die wind was warm. Mense in die stad is bly, want die burgemeester wil baie geld hê vir paaie en skoon water.',
  ],
  [
    'nl',
    'De rechter in Den Haag gaf vier Nigeriaanse boeren gelijk: Shell moet hun akkers, die al jaren met olie besmet zijn, nu zelf schoonmaken.',
  ],
  [
    'nl',
    'De krant The Guardian schreef deze week dat het geld voor Rwanda al was uitgegeven, maar volgens The Times wil Kigali nog veel meer hebben.',
  ],
  [
    'fr',
    'Kwame Nkrumah parle à Accra. Instants importants: indépendance, tensions, confrontation. Le général Ankrah prend la tête du pays.',
  ],
  [
    'pt',
    'The President of the Republic: assim disse João Lourenço em Luanda que Angola quer respeito, e que Portugal deve devolver peças de arte.',
  ],
  [
    'sw',
    'Manchester United yaifunga Arsenal. Mashabiki wa Kenya washerehekea mjini Nairobi huku polisi wakiwatawanya vijana waliolewa.',
  ],
  [
    'ha',
    'Gwamnatin Bola Tinubu ta mayar da martani ga Donald Trump, inda ta ce Najeriya ba za ta yarda da barazana ba, kuma za ta kare mutanenta.',
  ],
])('does not take a short text in %s for English: %s', (language, text) => {
  expect(findLanguage(text, null)).toMatchObject({ language, scorable: false })
})
