// Synonyms of roles: “the top diplomat” may be a foreign minister. Each line has a noun and the words of roles that it can
// stand for.

/** One line per noun, in lower case. */
export const roleKinds = `
diplomat: secretary ambassador envoy consul minister
lawmaker: senator representative congressman congresswoman mp member deputy councillor councilman councilwoman
legislator: senator representative congressman congresswoman mp member
politician: senator representative congressman congresswoman mp governor mayor president minister candidate nominee councillor
leader: president minister chairman chairwoman chair premier chancellor speaker head king queen pope
premier: minister
hopeful: candidate nominee contender
candidate: nominee contender hopeful
contender: candidate nominee hopeful
nominee: candidate
businessman: ceo executive founder owner developer mogul billionaire entrepreneur investor chairman magnate tycoon
businesswoman: ceo executive founder owner developer entrepreneur investor chairwoman
mogul: ceo founder owner developer billionaire magnate tycoon businessman
billionaire: ceo founder investor developer mogul magnate tycoon businessman
executive: ceo cfo coo president director chief founder chairman
boss: ceo director chief manager head chairman
attorney: lawyer counsel prosecutor solicitor barrister
lawyer: attorney counsel solicitor barrister
prosecutor: attorney
judge: justice magistrate
jurist: judge justice
officer: policeman policewoman sergeant lieutenant captain constable detective chief sheriff commander
commander: general colonel admiral captain
soldier: marine sergeant lieutenant captain private corporal veteran
veteran: marine soldier colonel general captain sergeant
cleric: pastor bishop archbishop priest reverend imam rabbi cardinal
clergyman: pastor bishop priest reverend
pontiff: pope
monarch: king queen
scientist: researcher biologist physicist chemist professor engineer geologist ecologist
researcher: scientist professor fellow analyst
scholar: professor historian lecturer
academic: professor lecturer historian
professor: lecturer
doctor: physician surgeon professor
physician: doctor surgeon
writer: author novelist poet journalist columnist
author: writer novelist poet
journalist: reporter correspondent columnist editor anchor writer
reporter: journalist correspondent
host: presenter anchor moderator
broadcaster: presenter anchor host
star: actor actress singer player comedian
performer: actor actress singer musician
musician: singer guitarist drummer composer
artist: painter sculptor singer musician
filmmaker: director producer
athlete: runner swimmer player champion
player: striker midfielder defender goalkeeper quarterback pitcher forward captain
coach: manager trainer
manager: coach
farmer: grower rancher
strategist: adviser consultant pollster manager
adviser: aide strategist counsellor consultant
aide: adviser assistant
Democrat: democrat democratic
Republican: republican
`;
