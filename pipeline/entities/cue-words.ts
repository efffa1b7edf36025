const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Prepositions and verbs of motion after which a name is a setting. */
export const LOCATIVE = words(
  `in at near across throughout inside outside around within into towards toward onto via beyond along off offshore above
  below beneath through tour toured touring crossed crossing roamed roaming fled fleeing visit visited visiting visits leave leaving left reach reaches reached reaching enter enters
  entering entered flee flees visiting cross crosses exit exits exited`,
)
export const TRUST = words('trust confidence faith interest stake stakes belief believe believed invested invest')
export const LEAVING = words('leave leaves left leaving depart departed departing headed heading bound sailed sailing')

/** Words after which `to` names a partner or a receiver and no destination. */
export const GIVING = words(
  `listen listens listened listening talk talked talking speak spoke spoken speaking
  message support aid help assistance loan loans grant grants according compared close closer similar loyal relation
  relations ties belong belongs belonged belonging gave give gives given giving sold sell sells selling sale sales
  offered offer offers offering lent lend lending owed owe owes threat threats challenge response answer warning warned
  letter envoy ambassador adviser advisor advisers appeal blow boost important crucial vital due thanks attributed
  committed commitment commitments pledged pledge opposed opposition alternative handed transferred transfer supply
  supplied supplies supplying delivered delivering delivery payment payments paid said told contrast allied ally
  access relevant friendly hostile vulnerable credit compensation reparations solution solutions damage losses losing lost
  central key next apologise apologised apologised bow bows bowed bowing kneel kneels knelt kowtow submit submits submitted demands demand address speech tribute debt debts`,
)

/** Verbs that hand a thing to somebody, however long the thing: handed the base to, sent rice to. */
export const HANDING =
  /^(?:gave|give|gives|handed|hands?|sold|sells?|lent|lends?|offered|offers?|promised|pledged|granted|transferred|paid|pays?|donated|awarded|returned|returns?|ceded|cedes?|delivered|delivers?|loaned|apologised|apologized)$/
export const SENDING = /^(?:sent|sends?|sending|shipped|ships|exported|exports)$/
/** Verbs of taking: what follows `from` loses something, or gives it. */
export const TAKING =
  /^(?:bought|buys?|buying|stole|steals?|stolen|looted|borrowed|borrows?|borrowing|received|receives?|imported|imports?|importing|plundered|seized|distanced|distances|distancing)$/
export const GOODS = words(
  'rice troops soldiers fighters police experts doctors gold cocoa coffee aid grain wheat food money funds weapons arms drones doses vaccines fertiliser fertilizer fuel oil tanks message letter letters notes note',
)

export const ORIGIN = words(
  `people men women citizens soldiers troops officials leaders students farmers players delegates delegation experts
  representatives migrants businessmen investors companies scientists journalists activists athletes artists
  pressure support help aid assistance money funding demands loans loan message envoy statement independence
  independent gained distance distanced`,
)
/** What comes from a government when it comes from a capital. */
export const DEEDS_FROM = words(
  `pressure support help aid assistance money funding funds demands loans loan message messages statement statements
  independence independent distance distanced punishment sanctions criticism condemnation threats threat orders order
  permission approval guarantees promises promise concessions concession backing response reply reaction signal signals
  answer word silence instructions interference apology recognition arms weapons praise warning warnings pushback
  opposition clearance assurances cues directives letter letters note memo cable call sanction claim claims denial denials
  accusation accusations invitation pledge pledges rebuke offer offers tariffs`,
)
/** People who come from a capital because they speak for it. */
export const DELEGATES = words(
  'delegation delegations envoy envoys emissary emissaries mission negotiators diplomats officials ministers mediators ambassador representatives',
)
/** People in a capital whose deeds are its government's. */
export const OFFICIALS = words(
  'officials government governments authorities authority leaders leadership ministers regime junta rulers policymakers politicians diplomats generals administration allies backers paymasters',
)
export const GOVERNMENTS = words(
  'government regime authorities administration junta cabinet leadership rulers parliament diplomats officials',
)
export const JOINT_DEEDS = words(
  `pact deal deals ties relations axis alliance talks accord agreement rift row dispute standoff partnership rivalry
  tensions treaty summit dialogue cooperation friendship border feud`,
)

export const TRAVEL = words(
  `flight flights road roads highway railway rail line train trains route routes bus buses distance corridor pipeline
  ferry ferries traffic travel travelled motorway shuttle shuttles halfway somewhere kilometres km miles`,
)
export const LEANING = words(
  'tilt tilts tilting tilted turn turns turning turned lean leans leaning leaned shift shifts shifting shifted drift drifting drifted pivot pivoting pivoted stance policy attitude overtures hostility gestures resentment anger goodwill bias',
)
export const ANGER = words(
  'anger fury frustration outrage aimed directed hits hit hitting back lashed lashes out jibe swipe swiped dig furious angry fingers finger criticism resentment',
)
export const PRESSING_ON = words(
  'pressure sanctions lean leaned leaning leans back backs dependence dependent depend depends depended rely relies relied reliance called calls war impose imposed imposes blame eyes prevail prevailed embargo tariffs dependency influence',
)
/** What something is to a government: of a sentence that opens with For Paris as well. */
export const STAKES = words(
  `blow victory setback win defeat problem problems headache lesson lessons ally warning embarrassment test humiliation
  challenge priority relief dilemma loss gain insult slap reminder prize worry lifeline precedent rebuff vindication
  reckoning reversal temptation leverage influence`,
)
export const FOR_HEADS = new Set([
  ...STAKES,
  ...words('support news speak speaks spoke contempt respect good bad important'),
])
export const OF_HEADS = words(
  `ally allies support backing policy policies demands demand enemy enemies friend friends influence instrument
  instruments hands hand puppet puppets critic critics government help patience critical behest pressure interests goodwill
  approval permission favour favor behalf ire wrath consent blessing opponent opponents wary suspicious intentions position interference`,
)

/** Verbs that have a government for their object. */
export const POLITICAL_OBJECT = words(
  `accuse urge warn tell ask press push pressure blame criticise criticize embarrass anger bind allow force want help
  support back condemn persuade convince thank lobby implore beg advise inform assure remind oblige compel order trust
  distrust isolate punish sanction court woo defy challenge infuriate irritate upset please appease surprise
  alarm worry frustrate annoy rebuke chide lecture praise commend congratulate sue represent oppose threaten pay owe
  outrage unsettle cost give lend offer join call describe label brand counter mock ridicule humiliate denounce applaud hail rile unnerve involve let
  arm finance bankroll reward compensate repay consult notify deter coerce bully beat defeat thrash trounce outplay outclass overpower edge stun overcome eliminate downed antagonise antagonize placate obey absolve`,
)
/** Verbs that have a government for their object where `with` follows it. */
export const PROVIDING = words('provide supply equip furnish present trust entrust negotiate confront')
export const HURTING = words('hit hurt squeezed punished crippled bit strangled')
export const MEASURES = words('sanctions tariffs sanction tariff embargo cuts ban bans verdict ruling penalties')

/** Verbs that tell of a town rather than of a government. */
export const TOWN_VERBS = words(
  'lie sit wake burn fall boast grow expand swelter shake tremble celebrate sleep lack swell flood empty bustle remain stay become look feel smell sprawl straddle rise sink witness experience receive host attract house teem drown bake stretch hum',
)
/** What only somebody is. */
export const MINDED = words(
  `ready willing keen eager reluctant wary determined unwilling unhappy angry furious confident adamant open opposed
  right wrong accused committed responsible silent worried concerned set prepared expected likely convinced aware
  suspicious hopeful optimistic alarmed anxious blamed urged asked seen criticised criticized condemned isolated
  grateful sure certain unable able guilty obliged free under against for behind to not also still now quick slow`,
)
/** What only somebody has. */
export const POSSESSED = words(
  `intention intentions plan plans choice interest interests reason doubt doubts leverage influence troops ties right
  say objection objections desire appetite patience business ambition ambitions time proof evidence no much little
  every strong close long deep`,
)
/** What only somebody has, also behind words of number and quality: one yardstick, two allies. */
export const OWNED = words(
  `intention intentions plan plans choice interest interests reason doubts leverage influence troops objection objections desire
  appetite patience ambition ambitions proof evidence yardstick yardsticks obligation obligations duty allies`,
)
/** What only somebody is to another. */
export const RELATIONS = words(
  `partner ally donor friend enemy foe backer mediator guarantor lender creditor receiver supplier rival broker accomplice signatory
  patron sponsor supporter culprit beneficiary protector opponent`,
)
/** Deeds that only somebody with a will does, whatever they are tagged as in the few words of a headline. */
const WILFUL = `shrug seethe balk baulk fume hesitate waver sulk scoff bristle jostle grumble dither squirm gloat retaliate
  flinch relent vacillate wobble sneer scowl bicker vie backtrack capitulate cave regret disagree abstain comply acquiesce`
export const WILFUL_FORMS = new Set(
  [...words(WILFUL)].flatMap((verb) => {
    const stem = verb.replace(/e$/, '')
    return [verb, verb === 'vie' ? 'vies' : `${verb}s`, verb === 'vie' ? 'vied' : `${stem}ed`]
  }),
)
export const LOCAL_THINGS = words(
  `streets street suburbs suburb airport port market markets outskirts residents neighbourhoods stadium hospital
  hospitals mayor roads slums skyline population traffic quarter quarters district districts restaurants hotels
  cathedral mosque mosques university nightlife weather climate water trains buses museum museums schools bridges centre
  center inhabitants taxi taxis traders shops slum shops cafes squares boulevards metro underground zoo`,
)
