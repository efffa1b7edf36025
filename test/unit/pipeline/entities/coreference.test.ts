import { describe, expect, test } from 'vitest'
import { findActor, findMention, recognise } from '../../../helpers/entities.ts'

describe('he and she follow name and title', () => {
  test.each([
    ['Moses Otieno met Grace Wanjiru. He smiled.', 'He', 'x:person_moses_otieno'],
    ['Moses Otieno met Grace Wanjiru. She smiled.', 'She', 'x:person_grace_wanjiru'],
    ['Emma Brown trades tea. Kwame Mensah farms cocoa. She exports it.', 'She', 'x:person_emma_brown'],
    ['Mr Adomako spoke after Mrs Boateng. She disagreed.', 'She', 'x:person_boateng'],
    ['Mr Adomako spoke before Mrs Boateng. He disagreed.', 'He', 'x:person_adomako'],
    ['Kwame Mensah sells kente in Accra. The man paid the tax.', 'man', 'x:person_kwame_mensah'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  test('she is nobody where only a man is named', () => {
    expect(findMention(recognise('Kwame Mensah farms cocoa. She exports it.'), 'She')?.actor ?? null).not.toBe(
      'x:person_kwame_mensah',
    )
  })

  test('nor where a word of kinship says that somebody is one', () => {
    const doc = recognise('A farmer in Kenya has a son named Zed Qwarra. She smiled.')
    expect(findMention(doc, 'She')?.actor ?? null).not.toBe('x:person_zed_qwarra')
  })

  test('a known gender is told with more confidence than an open one', () => {
    const sure = findMention(recognise('Grace Wanjiru sang. She bowed.'), 'She')?.confidence ?? 0
    const open = findMention(recognise('Zed Qwarra sang. She bowed.'), 'She')?.confidence ?? 0
    expect(sure).toBeGreaterThan(open)
  })
})

describe('an object is not its own subject', () => {
  test.each([
    ['The European Union warned Mali. Mali ignored it.', 'it', 'org:european_union'],
    ['Kwame Mensah sang. Emma Brown met the trader.', 'trader', 'x:person_kwame_mensah'],
    ['Emma Brown sang. The trader met Kwame Mensah.', 'trader', 'x:person_emma_brown'],
    ['Angola met China. China left. Angola will cut its reliance on China.', 'its', 'state:AGO'],
    ['China met Angola. In Luanda its reliance on China is great.', 'its', 'state:AGO'],
    ["The European Union warned Niger. Niger's army accused it of meddling.", 'it', 'org:european_union'],
    ['ECOWAS threatened Niger. Niger has quietly left it.', 'it', 'org:ecowas'],
    ['Macron met Tshisekedi. He gave him a warning.', 'him', 'person:felix_tshisekedi'],
    ['Ruto visited Starmer. He told him to wait.', 'him', 'person:keir_starmer'],
    ['Merkel met Sirleaf. She thanked her warmly.', 'her', 'x:person_sirleaf'],
    ['Mali quarrelled with France. It accused it of spying.', 'it', 'state:FRA'],
    ['Tinubu spoke. He praised his ministers.', 'his', 'person:bola_tinubu'],
    ['France told Mali it would leave.', 'it', 'state:FRA'],
    ['France warned Mali it would leave.', 'it', 'state:MLI'],
    ['France lost Mali. It left.', 'It', 'state:FRA'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })

  describe('the noun before a name between commas is who is named', () => {
    test.each([
      ['Agnes Wanjiru died in Kenya. The suspect, Robert Purkiss, denies it.', 'suspect', 'x:person_robert_purkiss'],
      ['Cyril Ramaphosa spoke. The mayor, Benoit Payan, left.', 'mayor', 'x:person_benoit_payan'],
    ])('%s: %s is %s', (text, words, id) => {
      expect(findMention(recognise(text), words)).toMatchObject({ actor: id, rule: 'nominal:holder' })
    })

    test('the subject says what he called something', () => {
      const doc = recognise('Donald Trump met Cyril Ramaphosa over what he called a crime.')
      expect(findActor(doc, 'he')?.id).toBe('person:donald_trump')
    })
  })

  test('in chad made it clear, it is nobody', () => {
    expect(findMention(recognise('France has bases. Chad made it clear that they must go.'), 'it')).toBeNull()
  })
})

test('each of two speakers in a sentence is we in the own words', () => {
  const doc = recognise(
    '"We are ready," said William Ruto of Kenya, while Emmanuel Macron of France replied: "We are not."',
  )
  expect([0, 1].map((nth) => findActor(doc, 'We', nth)?.country)).toEqual(['KEN', 'FRA'])
})

describe('the company, the lender, the researchers point back to a body that they may mean', () => {
  test.each([
    ['The World Bank spoke in Zambia. The lender cut its forecast.', 'lender', 'World Bank'],
    ['Microsoft trains coders in Senegal. A court met. They sang. The firm pays.', 'firm', 'Microsoft'],
    ['Microsoft lost. The Court of Appeal in Lusaka ruled. The company must pay.', 'company', 'Microsoft'],
    [
      'The University of Leeds tested wells in Zambia. The researchers found lead.',
      'researchers',
      'University of Leeds',
    ],
  ])('%s: %s is %s', (text, words, name) => {
    expect(findActor(recognise(text), words)?.name).toBe(name)
  })

  test('a court is no company', () => {
    const doc = recognise('The Court of Appeal in Lusaka ruled. The company must pay.')
    expect(findActor(doc, 'company')?.type).not.toBe('organisation')
  })
})

describe('an epithet names a body by its trade or its seat', () => {
  test.each([
    ['Shell was sued by Nigerian villagers. The oil giant paid.', 'giant', 'org:shell'],
    ['Ethiopian Airlines ordered jets from Boeing. The plane maker is slow.', 'maker', 'org:boeing'],
    ['Mali signed with De Beers. The diamond giant was glad.', 'giant', 'org:de_beers'],
    ['Barrick left Mali. The Toronto-based miner lost money.', 'miner', 'org:barrick'],
    ["Amnesty International spoke of Mali. The group's director left.", 'group', 'org:amnesty'],
    ['Newmont, the US company, sold its mine in Ghana.', 'its', 'org:newmont'],
    ['Chocolate makers such as Nestle buy cocoa in Ghana.', 'makers', 'org:nestle'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })
})

describe('people behind whom a body stands are its own', () => {
  test.each([
    ['Kenya waited. Judges at the International Criminal Court met.', 'Judges', 'org:icc'],
    ['Nigeria waited. Lawyers for Shell left.', 'Lawyers', 'org:shell'],
    ['Kenya waited. Officials from the European Union came.', 'Officials', 'org:european_union'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findActor(recognise(text), words)?.id).toBe(id)
  })
})

describe('people around a foreign body are those of the place', () => {
  test.each([
    ['AFRICOM confirmed air strikes in Somalia. Residents mourned.', 'Residents', 'SOM'],
    ['USAID cut funds to Malawi. Nurses left.', 'Nurses', 'MWI'],
    ['A US strike killed civilians in the Somali town of Jilib.', 'civilians', 'SOM'],
    ['Kenyan police shot protesters.', 'protesters', 'KEN'],
    ['Namibian police arrested a German tourist. The man was freed.', 'man', 'DEU'],
    ['Namibian police arrested German tourists. The man was freed.', 'man', 'NAM'],
  ])('%s: %s are of %s', (text, words, country) => {
    expect(findActor(recognise(text), words)?.country).toBe(country)
  })
})

describe('nouns with an owner before them are the owner’s', () => {
  test.each([
    ['France left Mali. Its soldiers flew home.', 'soldiers', 'collective:people_of_FRA'],
    ['Norway and Mali signed. Mali then lost its minister.', 'minister', 'state:MLI'],
    ["Mali waited. The African Union's officials flew home.", 'officials', 'org:african_union'],
    ["The world's leaders met in Mali.", 'leaders', 'collective:international_community'],
    ['Kenya met the ambassador of Norway.', 'ambassador', 'collective:people_of_NOR'],
    ['Emmanuel Macron flew to Mali. His ministers stayed.', 'ministers', 'collective:people_of_FRA'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findMention(recognise(text), words)).toMatchObject({ actor: id, rule: 'nominal:owner' })
  })

  test('who is something to another is not its own', () => {
    expect(findMention(recognise('France left Mali. Its rivals cheered.'), 'rivals')?.rule).toBe('nominal:focus')
  })
})

describe('a noun that a name before it stands for is nobody else', () => {
  test.each([
    ['Mali waited. French military advisers left.', 'advisers', null],
    ['Mali waited. French car makers left.', 'makers', null],
    ['Mali waited. UN human rights monitors left.', 'monitors', null],
    ['Mali waited. Western governments and companies left.', 'companies', 'collective:western_powers'],
    ['Mali waited. Chinese workers and engineers left.', 'engineers', 'collective:people_of_CHN'],
  ])('%s: %s is %s', (text, words, id) => {
    expect(findMention(recognise(text), words)?.actor ?? null).toBe(id)
  })
})

test('the minister of foreign affairs is no foreigner', () => {
  expect(findActor(recognise('Egypt voted. The minister of foreign affairs left.'), 'minister')?.country).toBe('EGY')
})

test('soldiers at the head of an article are of the country that follows', () => {
  expect(findActor(recognise('Soldiers seized power in Niamey. France called for calm.'), 'Soldiers')?.country).toBe(
    'NER',
  )
})

test('the ambassador is no politician who was named last', () => {
  const doc = recognise('The US ambassador to Kenya met Raila Odinga. The ambassador stayed for tea.')
  expect(findActor(doc, 'ambassador')?.country).toBe('USA')
  const named = recognise('Petra Olsen, the Norwegian ambassador to Kenya, met Raila Odinga. The ambassador left.')
  expect(findActor(named, 'ambassador')?.name).toBe('Petra Olsen')
})

test('they may be people that only a noun has named, before somebody in an earlier sentence', () => {
  const doc = recognise('Kwame Mensah was named in Norway. Police in Norway said they were looking for him.')
  expect(findActor(doc, 'they')?.country).toBe('NOR')
})

describe('people and bodies with a place behind them', () => {
  test.each([
    ['Zambia cheered. Officials in Los Angeles gave the mask back.', 'Officials', 'western'],
    ['Zambia cheered. She thanked the visitors from London.', 'visitors', 'western'],
    ['Ghana cheered. Traders in Lusaka closed their shops.', 'Traders', 'african'],
    ['Norway cheered. Authorities in The Gambia closed the road.', 'Authorities', 'african'],
    ['Norway cheered. Teachers across Ghana went on strike.', 'Teachers', 'african'],
    ['Ghana cheered. Farmers throughout France went on strike.', 'Farmers', 'western'],
  ])('%s: %s is %s', (text, words, bloc) => {
    expect(findMention(recognise(text), words)).toMatchObject({ bloc, rule: 'nominal:place' })
  })

  test.each([
    ['Norway was asked. The prime minister of Mauritius had called.', 'minister', 'african'],
    ["Norway was asked. Kenya's top judges had called.", 'judges', 'african'],
    ['Norway was asked. Norway had called the doctors of Abidjan.', 'doctors', 'african'],
    ['Norway was asked. Women across Africa had called.', 'Women', 'african'],
    ['Ghana was asked. Governments across Europe had called.', 'Governments', 'western'],
    ["Ghana was asked. Norway's ambassadors across Africa had called.", 'ambassadors', 'western'],
    ['Zambia was asked. The president of the Norwegians had called.', 'president', 'western'],
  ])('%s: %s is %s, by whose it is', (text, words, bloc) => {
    expect(findMention(recognise(text), words)).toMatchObject({ bloc, rule: 'nominal:owner' })
  })

  test.each([
    ['Ghana was asked. The critics of Norway had called.', 'critics'],
    ["Ghana was asked. Norway's neighbours had called.", 'neighbours'],
  ])('%s: %s are not its own', (text, words) => {
    expect(findMention(recognise(text), words)?.rule).not.toBe('nominal:owner')
  })

  test('an office stays with the state that it was named for', () => {
    const doc = recognise(
      'The prime minister of Mauritius met Norway. Norway listened. Norway paid. The minister left.',
    )
    expect(doc.mentions.findLast(({ rule }) => rule === 'nominal:same_office')?.bloc).toBe('african')
  })

  test('those who come to a state are not its people', () => {
    expect(findMention(recognise('Norway will deport 300 migrants.'), 'migrants')).toBeNull()
    expect(findMention(recognise('Zambia took in 300 refugees.'), 'refugees')?.bloc).toBe('african')
  })

  test.each([
    ['Zambia sent them. The soldiers in London waited.', 'soldiers'],
    ['Zambia paid. The consulates in London closed.', 'consulates'],
  ])('%s: %s are not of the place where they are', (text, words) => {
    expect(findMention(recognise(text), words)?.bloc).toBe('african')
  })
})

describe('nouns that stand for people of the country spoken of', () => {
  test.each(['Police in Uganda fired tear gas.', 'Nurses in Uganda went on strike.'])('%s', (text) => {
    const [first] = recognise(text).mentions
    expect(first).toMatchObject({ kind: 'nominal', bloc: 'african' })
  })

  test.each([
    ['Victims in Uganda want justice.', 'justice'],
    ['Kampala lies in Uganda, and he died in hospital.', 'hospital'],
    ['Every woman in Uganda may vote.', 'woman'],
    ["Uganda has signed the treaty on women's rights.", 'women'],
    ['Uganda installed a thousand panels.', 'panels'],
  ])('but not in: %s', (text, words) => {
    expect(findMention(recognise(text), words)).toBeNull()
  })
})

describe('a country in a title', () => {
  test.each([
    ['French President Emile Durand flew to Dakar.', 'French', 'modifier'],
    ["Ghana's president Kwabena Osei spoke.", 'Ghana', 'modifier'],
    ['French troops killed General Moussa Diarra near Gao.', 'French', 'actor'],
    ["Ghana's president spoke.", 'Ghana', 'actor'],
  ])('%s: %s is %s', (text, words, reading) => {
    expect(findMention(recognise(text), words)?.reading).toBe(reading)
  })

  test('who is killed by French troops is not theirs', () => {
    const doc = recognise('French troops killed General Moussa Diarra near Gao.')
    expect(findActor(doc, 'Moussa Diarra')?.bloc).toBe('african')
  })
})

describe('short names', () => {
  test.each([
    ['The firm Kosmos Energy drilled wells off Senegal. Later Kosmos sold gas.', 'Kosmos', 'org:kosmos'],
    ['Kenya waited. The summit ended when Kenyatta spoke.', 'Kenyatta', 'person:uhuru_kenyatta'],
    ['China waited. President Xi Jinping spoke. Xi left.', 'Xi', 'person:xi_jinping'],
  ])('%s: %s', (text, words, id) => {
    const doc = recognise(text)
    expect(findActor(doc, words)?.id).toBe(id)
  })
})
