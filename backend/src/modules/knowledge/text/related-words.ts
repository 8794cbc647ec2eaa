import { stem } from './stemming';

/**
 * Everyday words that stand for each other often enough that a passage with one may answer a question with the other. Only used
 * when a passage is looked at closely, and worth less than the word itself. Groups stand between commas; a word may stand in several.
 */
const groups: Record<string, string> = {
  en: `government administration regime authority, country nation state land, city town village municipality settlement, area region
district territory zone province part, place location site spot, centered concentrated located based situated, center middle heart
core, border boundary frontier edge, money financial funds finance cash capital, rich wealthy affluent, poor impoverished, cost
price expense expensive charge fee, pay payment salary wage compensation paid, buy purchase acquire bought sell sold, sell sale
trade market, own possess hold owner property, give grant donate award provide supply offer, get obtain acquire receive gain earn,
take seize capture conquer occupy, keep retain maintain preserve, lose loss defeat, win victory triumph beat defeat, fight battle
war conflict combat struggle, attack invade assault raid offensive invasion, kill murder execute slay massacre dead die death, die
death perish killed, destroy demolish ruin raze wreck, build construct erect create establish make, create make form produce
develop invent found establish, found establish start create institute, begin start commence initiate launch open origin, end
finish conclude terminate close stop cease last, stop prevent halt cease block, continue remain persist last, become turn, change
alter modify reform transform convert, increase grow rise expand raise growth, decrease decline reduce fall drop shrink lower,
large big great huge vast major, small little tiny minor, long lengthy, old ancient elderly age, new modern recent, fast quick
rapid speed, important significant key crucial major essential main, main primary chief principal major central, famous known
notable prominent renowned well-known, common usual frequent typical popular widespread, rare scarce uncommon unusual, different
various diverse distinct, similar alike same like, good positive beneficial, bad negative harmful poor, difficult hard challenging
tough, easy simple, strong powerful, weak feeble, correct right true accurate, wrong false incorrect, person people individual
human, man male, woman female, child kid son daughter youth, family relative household, parent father mother, leader head chief
ruler commander led, king monarch ruler emperor sovereign, queen monarch, president leader, rule govern reign control dominate,
control regulate govern manage, power authority influence strength, law legislation statute act rule legal, court tribunal judge,
crime offense criminal, punish penalty sentence, religion faith belief religious church, believe think consider hold view opinion,
idea concept notion theory thought, theory hypothesis model, say state claim declare assert argue mention, tell inform, speak
talk, call name term title known, name title called named, word term, language tongue speech, write author compose wrote writer,
book work publication text volume, publish release issue print, document paper record, letter message, news report, study research
investigate examine investigation, scientist researcher, discover find detect discovery, invent create devise inventor, teach
educate instruct train education teacher, learn study, school academy college university, student pupil, job work occupation
profession career employment, worker employee laborer labor staff, company business firm corporation enterprise, industry business
trade manufacturing, factory plant mill, farm agriculture, trade commerce commercial business export, product goods item, use
utilize employ apply usage, need require must necessary requirement, want wish desire, help aid assist support, support back aid
help endorse, oppose against resist reject object opposition, agree accept approve consent, refuse reject deny decline, allow
permit let enable authorize, forbid prohibit ban, cause lead result reason because due, reason cause why purpose, result outcome
effect consequence lead, effect influence impact affect, purpose aim goal objective intend, plan scheme project design, try
attempt effort seek, method way technique approach process means, part portion piece section component element, group class
category set, type kind sort form category class, member part belong, number amount quantity total count figure, many numerous
several, most majority largest, half fifty, first initial earliest original, last final, before prior previously earlier
preceding, after following later subsequent succeeding, during while throughout, year annual yearly, month monthly, day daily,
time period era age duration, century period, today now currently present modern, often frequently usually commonly, leave depart
exit flee abandon, flee escape exile refuge flight, refugee exile emigrant, go travel move journey, travel trip journey voyage,
move transfer relocate migrate shift, come arrive, arrive reach land, return back, send dispatch, bring carry transport deliver,
meet encounter, join unite merge combine, connect link join, separate divide split, divide split partition, include contain
comprise consist involve, consist compose made comprise, contain hold include, cover include span, surround enclose, live reside
dwell inhabit home, resident inhabitant citizen population live, population people inhabitants residents, house home dwelling
residence building, room chamber, door entrance, wall barrier, road street route highway, car vehicle automobile auto, ship boat
vessel, train railway railroad rail, airplane aircraft plane, water liquid fluid, river stream, sea ocean, mountain hill peak,
forest woods jungle, tree plant, animal creature species, food diet eat meal, eat consume feed, drink beverage, disease illness
sickness plague epidemic, doctor physician medical, medicine drug treatment, hospital clinic, body physical, blood bleed, sun
solar, light illumination, heat warm temperature hot, cold cool, fire burn flame, energy power, electricity electric electrical
power, machine device engine apparatus, computer machine, tool instrument device, weapon arms gun, army military troops soldiers
forces, soldier troop, navy fleet, peace treaty, treaty agreement pact accord, agreement deal contract treaty arrangement,
contract agreement lease, meeting conference assembly, vote election elect ballot, elect choose appoint vote, choose select pick
elect decide, decide determine resolve decision, show display demonstrate reveal indicate, prove demonstrate show, explain
describe account, describe depict portray characterize, mean signify indicate denote, represent symbolize stand, measure calculate
determine measurement, size area dimension extent, height tall high, weight heavy weigh, distance far away mile, color colour,
sound noise, music musical song, art artist artwork painting, painting picture, film movie, play perform act, game match, team
club side, player athlete, sport game, win champion title, record achievement, award prize honor, celebrate honor commemorate,
remember memory, see view look watch observe, look appear seem, hear listen, feel sense, like enjoy love prefer, hate dislike,
fear afraid worry concern, worry concern distraught, happy pleased glad, angry anger, strange unusual odd, secret hidden, private
personal, free liberty freedom, slave slavery, right privilege, duty responsibility obligation task, responsible charge, danger
risk threat hazard, safe secure security protect, protect defend guard shield, guard protect, save rescue preserve, repair fix
restore renovate, replace substitute succeed, succeed follow successor, follow succeed pursue, grow develop, develop evolve, open
unlock, near close adjacent next nearby, far distant, high tall elevated, top upper highest peak, bottom lower base, back rear,
inside within interior, outside exterior external, north northern, south southern, east eastern, west western, europe european,
america american, africa african, asia asian, china chinese, france french, england english britain british, spain spanish,
germany german, italy italian, russia russian, japan japanese, mexico mexican, india indian, poland polish, denmark danish, sweden
swedish, norway norwegian, ireland irish, scotland scottish, wales welsh, netherlands dutch holland, greece greek, turkey turkish,
egypt egyptian, rome roman, christian christianity church, catholic catholicism, protestant protestantism, muslim islam islamic,
jew jewish judaism, buddhist buddhism, tax levy duty, debt loan owe borrow, insurance coverage, rent lease rental, tenant renter
lessee, landlord owner lessor, broker agent realtor, guest visitor, neighbor adjacent, pet dog cat animal, garbage trash rubbish
waste refuse bins, parking garage, elevator lift, apartment flat unit condo, yard garden lawn, fence wall, bedroom room, bathroom
bath toilet restroom, floor story level, stairs steps staircase, balcony terrace deck patio, pool swim swimming, noise quiet loud,
smoke smoking cigarette, key lock access entry code, mail package delivery parcel, storage locker store stored, bicycle bike,
electricity power, internet wifi broadband, heating heat furnace boiler, cooling air conditioning, leak water damage moisture,
mold mildew, crack damage defect, warranty guarantee, renovate remodel update upgrade, inspect inspection examine, dues fee
assessment, fine penalty, monthly month, deposit earnest`,
};

const related = new Map<string, Map<string, Set<string>>>();

/** Index forms of the words that may stand for this one. */
export function relatedTo(term: string, language: string): Set<string> {
  let known = related.get(language);
  if (!known) {
    known = new Map();
    for (const line of (groups[language] ?? '').split(',')) {
      const forms = [
        ...new Set(
          line
            .split(/\s+/)
            .filter(Boolean)
            .map((word) => stem(word, language)),
        ),
      ];
      for (const form of forms) {
        const others = known.get(form) ?? new Set();
        for (const other of forms) if (other !== form) others.add(other);
        known.set(form, others);
      }
    }
    related.set(language, known);
  }
  return known.get(term) ?? none;
}

const none = new Set<string>();
