import { phrases, words } from '../vocabulary/entries';

/**
 * Words that make the second opinion listen although they stand in no rule: many ways of speaking of the same. English and Spanish,
 * without accents, `*` for any ending.
 */
export const concerns: Record<string, string[]> = {
  /** Harm, those who do it and what is done against it. */
  harm: [
    ...words(
      'mugg* burgl* robb* thie* crook* crime* crimin* theft* gang* murder* homicid* shoot* stab* assault* violen* danger* unsafe safe safer safest safely safety',
      'seguro segura seguros seguras ladron* rater* pandill* crimen* delincuen* delit* asesin* balacera* tirote* narco* vandal* kidnap* abduct* outlaw* drug drugs',
      'threat* menac* hostil* attack* harass* stalk* lurk* loiter* trespass* riot* looting beaten beat fights fighting brawl*',
      'victim* incident* disturbance* siren* cops cop police policing policed patrol* sheriff troublemaker* rowdy addict* dealer* dealers',
      'needle* syringe* meth crack heroin fentanyl encampment* tents squatter* drifter* hookers pimps hoods gangster* gangsta* goons weirdo* creep*',
      'creeps perv* predator* offender* inmates prison jail bullet* guns gun armed knife knives rob robs steal stealing swiped ransack* pirates prowl* sneak',
      'vigilan* patrulla* policia* asalt* golpe* pelea* pleito* bronca* amenaz* acos* matones vago vagos malviviente* mafios* cartel* balas pistola* armas',
      'droga drogas borracheras escandal* insegur* peligr* rob* hurt* violen* violac* secuestr* susto* miedo temor tranquil* confianza cuidarse cuidado',
    ),
    ...phrases(
      'bad (elements|element|actors)|lock* (my|your|our|the) door*|watch (my|your) back|look over (my|your) shoulder',
    ),
  ],
  /** Feelings of being safe. */
  unease: [
    ...words(
      'worr* nervous afraid scared scary fear* uneasy anxious comfortable uncomfortable alarmed concerned concern trust* peaceful calm secure',
      'protect* careful cautious warn* sketched spook* shady tranquil* preocup* asusta* temer* nervios* seguridad confiar',
    ),
    ...phrases('peace of mind|sleep well|dormir tranquil*|sin (miedo|peligro|problema|preocup*)'),
  ],
  /** Who somebody is: origin, faith, colour, politics, walk of life. */
  kind_of_people: [
    ...words(
      'ethnic* race races racial* nationalit* ancestry heritage descent tribe* moren* prieto* raza razas paisano* compatriot* gabach* gringo* yankee*',
      'redneck* hillbill* hipster* yuppie* snob* elite* posh rich wealthy affluent poor broke trashy classy educated professional* doctors lawyers engineers',
      'celebrit* millionaires laborers workers trades artists techies military veterans veteran felons felon convict* exconvict* cons renters renter homeowners',
      'landlords transients newcomers outsiders expats undocumented illegals nuns monks priests pastors believers churchgoers atheists pagans faithful devout religious',
      'voters trumpers maga leftists hippies woke boomer* boomers millennials genz youths youngsters elders oldies widows divorcees bachelors newlyweds swingers',
      'queer gays lgbtq trans straight couples interracial biracial mulatto creole native tribal aboriginal somalis syrians afghans turks kurds koreans punjabi*',
      'gujarati* tamil* bengali* persian* iranians lebanese armenians greeks italians irish germans russians ukrainians poles swedes hungarians serbs albanians',
      'ricos pobres adinerad* nacos fresas cholos migrantes paisanos norteno* sureno* costeno* viejitos ancianos chavos chavitos morros chamacos adolescentes',
    ),
    ...phrases(
      '(blue|white) collar|working class|middle class|upper class|country club|ex (con|cons|convicts)|gente (bien|decente|humilde|trabajadora)',
    ),
  ],
  /** Together with others. */
  belonging: [
    ...words(
      'welcom* accept* reject* judg* stare* stares belong* included exclud* discriminat* prejud* bigot* racis* homophob* xenophob* tolera* respect* bother* mind',
      'hassle* gossip* friendly unfriendly mingle* socializ* neighborly nosy kind rude polite quiet loud noisy fit blend acept* rechaz* discrimin* racist* trat* bienvenid* encaj*',
      'respet* juzg* mirar* amable* amistos* ruidos* escandalos* chismos* convivi* llevan',
    ),
    ...phrases(
      'get along|look* like (me|us)|people like (me|us)|like (me|us)|como (yo|nosotros)|mi gente|fit in|stick out|stand out',
    ),
  ],
  /** Age, family, household. */
  household: [
    ...words(
      'kid kids child children toddler* baby babies infant* newborn* teen* teens youngster* son sons daughter* boy boys girl girls grandk* grandchild* grandma grandpa granny gran nana',
      'grandparent* mom moms mum dad dads mother father parents single singles married unmarried divorced widow* couple* newlywed* family families fam pregnant expecting senior* elderly',
      'retire* pensioner* roommate* students student hijo* hija* nino nina ninos ninas bebe* chamac* chiquit* embaraz* soltero* soltera* casad* divorci* viud* pareja* familia* abuel* suegr*',
      'jubilad* mayores ancian* viejit* adolescent* jovenes joven nietos sobrin*',
    ),
  ],
  /** Body and mind. */
  condition: [
    ...words(
      'wheelchair* disab* handicap* blind deaf mute crippl* paraly* amput* prosthe* crutch* cane walker mobility autis* adhd down dementia alzheimer* parkinson* ms als epilep* bipolar schizo*',
      'depress* anxiety ptsd mental* illness* sick oxygen dialysis cancer hiv aids arthritis stroke surgery knees hip rehab recovery sober addiction silla ruedas discapac* ciego* ciega* sordo* sorda*',
      'baston muleta* andador cojo paraliti* enferm* autismo esquizo* depresion ansiedad',
    ),
  ],
  /** Faith in practice. */
  faith: [
    ...words(
      'church* chapel* mosque* masjid mosk synagogue* shul temple* gurdwara* mandir parish* cathedral* mass prayer* pray* worship* faith* bible koran quran torah sabbath shabbat sermon* congregation* rabbi imam',
      'pastor priest* denomination* baptis* methodis* lutheran* catholic* christian* jewish muslim* islam* hindu* sikh* buddhis* mormon* evangel* halal kosher eruv iglesi* mezquit* sinagog* templo* parroqui*',
      'misa* capilla* rezar orar oracion culto* pastor padre biblia fe creyente* cristian* catolic* judi* musulman* evangelic*',
    ),
  ],
  schooling: [
    ...words(
      'school* pupil* student* teacher* classroom* academic* education* district* elementary kindergarten* preschool* daycare principal* curriculum graduat* college* scores tests exam*',
      'escuela* colegio* alumn* maestr* profesor* primaria secundaria preparatoria prepa kinder educa* examen* distrito academ*',
    ),
  ],
  /** Where the money for the rent comes from. */
  means: [
    ...words(
      'voucher* hud hcv vash welfare ssi ssdi snap tanf benefits assistance subsid* income pension* alimony unemployment stamps vale vales seccion ayuda ingreso* desempleo section',
    ),
  ],
  /** Matters of law and loans. */
  law: [
    ...words(
      'papers visa immigra* undocument* citizen* deport* felon* convict* misdemeanor probation parole dui record credit loan loans mortgage* lender* bank banks lawyer* attorney* legal* illegal* sue evict* bankrupt* asylum daca itin ssn',
      'papeles migra* migratori* indocument* ciudadan* antecedentes credito prestamo hipoteca* banco abogad* demand* desaloj* residencia',
    ),
  ],
  /** Animals that help. */
  helping_animal: [
    ...words(
      'service support assistance emotional therapy guide esa servicio apoyo asistencia guia lazarillo terapia letter',
    ),
  ],
  /** Judging, comparing, advising. */
  judgement: [
    ...words(
      'good better best bad worse worst great nice nicer nicest decent fine okay awful terrible horrible lousy amazing excellent lovely pleasant desirable undesirable prestigious trendy fancy classy reputation reputable',
      'respect* rate rated rating rank* score* grade* recommend* suggest* advise opinion think thoughts favorite prefer* choose pick avoid worth ideal perfect suitable suit* appropriate quality improving declining',
      'gentrif* desirab* upscale exclusive bueno buena buenos buenas mejor mejores malo mala malos malas peor peores feo fea bonit* lind* fama reputacion recomend* aconsej* conviene convendria opina* opinion prefer*',
      'elegir* escog* vale ideal perfect* apropiad* adecuad* calidad nivel calific*',
    ),
  ],
  /** The one who answers, asked for a view of their own. */
  your_view: [
    ...phrases(
      'would you|do you (think|like|feel|recommend|suggest|know)|in your opinion|your (opinion|view|take|thoughts|honest)|if you were (me|us)|honestly|between us|be honest|(usted|tu) (cree|crees|viviria|compraria|que opina)|que opina*|que le parece|la verdad',
    ),
  ],
};
