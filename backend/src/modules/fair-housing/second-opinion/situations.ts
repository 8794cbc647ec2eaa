import { phrases, words } from '../vocabulary/entries';

/**
 * What is hinted at without naming it: being alone and late, things left outside, being looked at, being turned away. English and
 * Spanish, without accents, `*` for any ending.
 */
export const situations: Record<string, string[]> = {
  /** On foot, alone, late. */
  out_and_about: [
    ...words(
      'walk walks walking jog jogs jogging jogger* stroll* run running wait waits waiting alone herself himself myself late dark darkness midnight sunset sunrise dawn dusk night nights nighttime nite caminar caminando correr salir salgo',
      'llegar llego andar anda sola solo solas tarde noche noches madrugada oscuro oscurece esperar',
    ),
    ...phrases(
      'by (myself|herself|himself|yourself)|on (my|her|his|your) own|come home|get home|coming home|gets? off (work|the bus)',
    ),
  ],
  /** What is left outside, and what becomes of it. */
  left_outside: [
    ...words(
      'leave leaves leaving left unlocked locked unattended overnight porch package* amazon bike bikes stroller* tools laptop purse* catalytic tires llantas wheels disappear* missing gone taken lift* break breaks broke broken smash* dejar deja dejo dejaria',
      'afuera bici paquete* autopartes meten metido cristalazo* candado cadena',
    ),
  ],
  /** How others look at one or treat one. */
  looked_at: [
    ...words(
      'stare* staring looks glare* eyebrow* teas* bull* harass* bother* weird odd strange different stick sticks stand stands fit fits blend belong* welcome* accepted accepting treat* treated judge* comfortable uncomfortable caras feo raro mal ver miran miren',
      'burlan molest* discrimin* encaj* aceptan aceptarian bienvenid* tratan trato incomod* problema* problemas trouble',
    ),
    ...phrases(
      'side eye|give us|hard time|raise eyebrows|out of place|fuera de lugar|be ok with|cool with|okay with|fine with|get along',
    ),
  ],
  /** People as a lot. */
  lot_of_people: [
    ...words(
      'folks folk crowd crowds types type sort sorts kind kinds bunch ppl people persons everybody everyone others somebody them those neighbors nabors naybors tenants renters residents owners buyers guys lady ladies crew gente personas tipo tipos clase puro pura',
      'puros puras bola monton vecin* inquilin* residentes mayoria todos otros otras demas quienes quien who whom whose',
    ),
  ],
  /** Where people are from and how they speak. */
  origins: [
    ...words(
      'from country countries born raised native natives local locals transplant* outsider* newcomer* accent* language* speak speaks speaking spoken english spanish chinese vietnamese arabic hindi culture* cultural heritage background* roots homeland immigrant* visa',
      'american americans american* gringo* pais paises origen raices acento idioma idiomas habla hablan hablar ingles espanol cultura* tierra extranjer* compatriota*',
    ),
  ],
  /** Views and votes. */
  politics: [
    ...words(
      'vote votes voted voter* election* precinct politic* liberal* conservative* republican* democrat* trump biden maga flag flags sign signs sticker* red blue progressive activist* union votan partido izquierda derecha conservador* politica',
    ),
  ],
  /** Means, schooling and work of others. */
  standing: [
    ...words(
      'income* earn earns wealth* rich money bracket salary salaries job jobs work works working employed unemployed degree degrees educat* college professional* executive* blue white collar class classy trashy poor struggling welfare status prestig* fancy posh bougie',
      'upscale elite exclusive gana ganan sueldo ingresos dinero ricos pobres estudios estudiados profesion* trabajan trabajo dedican nivel estatus fresa popular caché cache fina finos',
    ),
  ],
  /** Shares and mixtures. */
  mixture: [
    ...words(
      'mix mixed mixture makeup composition breakdown profile percent percentage share majority minority mostly mainly predominantly all only any many lots lot few number average median typical census demographic* divers* homogen* various variety varied',
      'mezcla mezclado composicion perfil porcentaje mayoria minoria mayormente principalmente puro solo unico unica muchos muchas mucho mucha pocos cuantos cuantas promedio censo demograf* divers*',
    ),
  ],
  /** A place that changes, and who comes and goes. */
  turning: [
    ...words(
      'chang* turn* shift* becoming became going coming arriv* moving moved leaving left fleeing flight lately recently anymore used still declin* improv* downhill uphill up down rising falling growing gentrif* cambi* llegando llegan llenando volviendo yendo mudando',
      'ultimamente antes ahora todavia mejorando empeorando subiendo bajando',
    ),
    ...phrases('moving in|moving out|up and coming|on the rise|way up|way down|not what it was'),
  ],
  /** Being turned away, or asked for what one is. */
  turned_away: [
    ...words(
      'refuse* reject* deny denied denies evict* kick* turn* exclude* discriminat* against allow* allowed let accept* consider qualify qualif* approve* require* proof prove ask asks rent rents renting take takes rechaz* niegan negar corren correr echar sacar',
      'aceptan acepta aceptar rentan rentarian rentaria alquilan permiten piden comprobar exigen prefieren prefiere prefer prefers mind minds matter* care cares object* hold importa molesta* peros',
    ),
  ],
  /** Getting along with a body or a home. */
  coping: [
    ...words(
      'manage* manag* cope* handle* navigat* doable workable get gets reach climb* stairs suitable suit suits comfortable cozy easy hard difficult struggle* trouble independent* practical accommodat* adapt* modif* batallar moverse manejarse acomod* sirve serviria',
      'conviene convendria comodo comoda cansa dificil facil practico practica adapta adaptar queda quedaria',
    ),
  ],
  /** Who else pays or helps. */
  helpers: [
    ...words(
      'caseworker* charity charities county state city agency agencies authority program programs government caretaker* caregiver* aide aides nurse nurses doctor doctors therapist* letter prescription note check checks benefit* subsid* assistance support',
      'cuidador* enfermera doctor psicolog* receta carta condado gobierno ciudad programa* organizacion fundacion ayuda apoyo cheque*',
    ),
  ],
  /** Asking to be told what to do. */
  told_what_to_do: [
    ...words(
      'should recommend* suggest* advise* advice opinion think pick choose better best worth avoid deberia debo conviene recomienda* aconseja* sugiere* opina* elegir escoger mejor evitar',
    ),
    ...phrases(
      'if you were|would you|what would|do you think|between us|be honest|off the record|tell me|in your|usted que|que haria|la verdad|entre nos',
    ),
  ],
};
