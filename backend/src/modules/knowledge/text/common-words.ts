import { stem } from './stemming';

/**
 * Words that occur in texts about anything, by how many passages in a hundred hold them. They keep an organization with
 * three passages from believing that "bring" is as telling as "sauna" only because it never wrote either.
 */
const tiers: Record<string, [share: number, words: string][]> = {
  en: [
    [
      12,
      `year first use make new time people also part know work place day long end become begin include get house home property building
unit apartment condo listing residence`,
    ],
    [
      6,
      `take give go come see find say tell show keep leave put bring let help need want like look good great high large small big low old
young long short early late next last full main major important different same general certain particular possible available own
number group state country city world area order case way form point system term name kind type example result change begin start
follow lead run move turn set hold allow provide consider describe create develop produce cause mean refer call happen occur exist
receive send live serve support increase reduce remain appear continue establish build built write win lose pay buy sell open close
house home water power law government history war century family person man woman child life`,
    ],
    [
      3,
      `able accept achieve act actually add against agree ask attack attempt available average avoid away bad base basic become behind believe best
better bit body book both break business carry center central century chance choose claim class clear common community company compare
complete compose condition connect consist contain control cost cover current cut date deal death decide decision define design despite
determine die difference difficult direct discover divide document draw drive early easy effect effort eight either enough enter especially
event eventually exactly expect experience explain extend fact fail fall far feel few fight figure final finally five force foreign four free
front function future gain greatly grow half hand happy hard head hear hold hour human hundred idea identify immediately individual
influence information instead intend interest introduce involve issue job join key land language largely law learn least less letter level
light limit line list little local locate lot maintain majority material matter maybe measure meet member mention method mile million
mind minute model modern money month mostly move nature near nearly necessary need never night non normal note notice now obtain
offer office official often oh only operate option original originally outside page pass past pay perhaps period permit piece plan play
please population position practice present prevent previous price primary private problem process program property protect prove public
purpose quality question quickly quite range rate reach read ready real really reason recent record regard region relate relation release
rely report represent require respond rest return rise role rule second section send separate series serious several share side sign
significant similar simple simply since single site size special specific spend stand standard statement status stay step stop story strong
structure study subject success successful suggest sure table talk ten test theory thing think third thousand three together total toward
town travel treat true try two understand unit usual usually value various version view visit wait walk want week well west whole wide
wish within word write wrong yesterday everything something anything someone anyone everyone responsible primarily typically commonly
generally mainly currently recently previously officially`,
    ],
  ],
  es: [
    [
      12,
      `año primero uso hacer nuevo tiempo gente parte trabajar lugar día largo final comenzar incluir casa vivienda propiedad edificio
apartamento piso`,
    ],
    [
      6,
      `dar ir venir ver encontrar decir mostrar dejar poner traer ayudar necesitar querer mirar bueno grande alto pequeño bajo viejo joven corto
próximo último completo principal importante diferente general cierto posible disponible propio número grupo estado país ciudad mundo área
orden caso manera forma punto sistema término resultado cambio empezar seguir llevar mover girar mantener permitir proporcionar considerar
describir crear desarrollar producir causar significar referir llamar ocurrir existir recibir enviar vivir servir apoyar aumentar reducir
permanecer aparecer continuar establecer construir escribir ganar perder pagar comprar vender abrir cerrar casa agua poder ley gobierno
historia guerra siglo familia persona hombre mujer niño vida`,
    ],
    [
      3,
      `aceptar actuar añadir acordar preguntar atacar intentar promedio evitar malo base básico creer mejor cuerpo libro negocio llevar centro
central elegir clase claro común comunidad compañía comparar completar condición conectar consistir contener control costo cubrir actual
cortar fecha muerte decidir definir diseño determinar morir diferencia difícil directo descubrir dividir documento efecto esfuerzo
especialmente evento exactamente esperar experiencia explicar extender hecho caer sentir pelear figura finalmente fuerza libre función
futuro mitad mano cabeza hora humano cien idea identificar individuo influencia información interés introducir tema unir clave tierra
lenguaje aprender carta nivel luz límite línea lista local situar ubicar mayoría material medida miembro mencionar método millón mes
naturaleza necesario noche normal nota obtener ofrecer oficina oficial opción original página pasar pasado período pieza plan población
posición práctica presente precio privado problema proceso programa propiedad proteger público propósito calidad razón reciente registrar
región relación representar requerir responder papel regla sección separar serie compartir lado similar simple tamaño especial específico
parar historia estructura estudio sujeto éxito sugerir tabla prueba teoría cosa pensar total pueblo tratar verdad unidad valor versión
visitar semana palabra actualmente principalmente generalmente`,
    ],
  ],
};

const shares = new Map<string, Map<string, number>>();

/** The share of passages (0 to 1) that hold a word in texts about anything; a small one for words not known to be common. */
export function commonShare(term: string, language: string): number {
  let words = shares.get(language);
  if (!words) {
    words = new Map();
    for (const [share, list] of tiers[language] ?? []) {
      for (const word of list.split(/\s+/)) {
        const form = stem(word, language);
        words.set(form, Math.max(words.get(form) ?? 0, share / 100));
      }
    }
    shares.set(language, words);
  }
  return words.get(term) ?? 0.002;
}
