/** Verbs that nobody uses without an object or a clause, by lemma: without one behind it, their past form is a passive. */

/** Those that are passives in any sentence: they are done to people. */
export const ALWAYS_TRANSITIVE = new Set(
  `accuse criticise criticize condemn denounce praise hail laud commend blame slam oust expel suspend sanction arrest detain
  jail sentence acquit kill wound injure kidnap abduct evict deport ban fine sack dismiss overthrow topple rebuke censure
  force exclude extradite assassinate behead murder rescue imprison prosecute blacklist`.split(/\s+/),
)

/** Those that are passives where the sentence has no other verb: `Keita booed in Goma`. */
export const HARDLY_INTRANSITIVE = new Set(
  `abuse airlift ambush annul apprehend arraign assault axe banish bar besiege betray block bombard boo bring bully cancel capture
  charge colonise colonize confiscate congratulate convict crown damage deceive decorate defeat defraud demolish demote depose
  deprive desecrate destroy devastate diagnose dismantle displace disqualify downgrade dupe embarrass embroil encircle engulf enslave
  evacuate exile exonerate exploit expose free grill handcuff harass heckle honor honour hospitalise hospitalize humiliate identify
  ignore impeach implicate impound inaugurate indict infect insult interrogate intercept investigate invite jeer loot lynch
  marginalise marginalize maroon massacre mistreat mock molest mug nab neglect nominate nullify omit oppress outclass overlook
  overpower overwhelm pardon penalise penalize persecute poison postpone probe quarantine question quiz ransack rape raze recall
  reinstate release relegate remand repatriate resettle revoke ridicule rob scrap seize send shortlist shun sideline slaughter
  snub spurn stab strand strip subpoena summon swindle target thank thrash torch torture trap trounce unseat unveil uproot vaccinate
  vandalise vandalize welcome`.split(/\s+/),
)

/** Those that people do on their own as well: done to a name that stands before them (`Ruto cheered in Brussels`). */
export const OFTEN_DONE_TO = new Set(['cheer', 'applaud', 'mock'])

const mapOf = (rows: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    rows.split(';').map((row) => {
      const [lemma = '', ...behind] = row.trim().split(' ')
      return [lemma, new Set(behind)]
    }),
  )

/** Particles that leave a verb no sense without an object: kicked out, gunned down. */
export const WITH_PARTICLE = mapOf(
  `boot out;call up;chase away out off;cut off;force out back;freeze out;gun down;hunt down;kick out off;knock out;lay off;leave out
  behind;lock up out;mow down;push out back;round up;send home back off out;shoot down;shut out;squeeze out;swear in;throw out;
  track down;turn away;vote out;drag away out off;strike down off;rule out;hold back up`,
)

/** What follows the passive of verbs that else have an object: found dead, left homeless, shot dead, warned over. */
export const WITH_COMPLEMENT = mapOf(
  `find dead alive guilty safe murdered hanged liable innocent;leave stranded homeless jobless dead without behind;shoot dead;
  hold hostage captive over;bury alive;burn alive;set free;warn over;detain incommunicado;beat unconscious`,
)

/** What the passive of a verb with two objects keeps: denied bail, granted asylum. */
export const WITH_OBJECT_KEPT = mapOf(
  `deny bail entry visa visas access asylum permission citizenship parole boarding accreditation justice;refuse entry visa visas bail
  permission asylum;grant bail asylum citizenship amnesty parole clemency immunity`,
)
