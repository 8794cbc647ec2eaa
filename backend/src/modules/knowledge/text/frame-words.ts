import { stem } from './stemming';

// Words that frame a question without being what it is about: "when was the roof DONE", "how BIG is the kitchen".
const frames: Record<string, string> = {
  en: `do done did make made get got have has put go come take give keep use need want like look see find be being become happen
include includes cover covers pay paid pays cost costs run runs open opens close closes start begin end finish last stay work
allow allowed permit permitted can may must able ok okay possible
big large small long wide tall high deep far old new late early often soon recently quickly fast good bad much many more most
size number amount kind type sort colour color name date day time year month age height width length distance
total current currently exactly usually ever still already first next
redo redone renew renewed replace replaced install installed build built put change changed repair repaired fix fixed update updated renovate renovated
deliver delivered pick pickup collect collected way
measure belong hold contain provide offer supply serve charge bring
any anything something wrong problem issue other there here nearby near nearest closest around fit fits`,
  es: `hacer hecho hizo tener tiene poner puso ir venir dar dan quedar usar necesitar querer ver encontrar estar ser
incluir incluye cubrir cubre pagar paga costar cuesta vale abrir abre cerrar cierra empezar empieza comenzar terminar durar tarda pasar pasa
permitir permite permiten admitir admite aceptar acepta aceptan permiten admiten autorizan dejan poder puedo puede puedes podemos debo posible
grande pequeño largo ancho alto hondo lejos viejo nuevo tarde temprano pronto bueno malo
tamaño número cantidad tipo clase color nombre fecha día hora año mes edad altura anchura longitud distancia
total actual exactamente aún todavía ya primero próximo
recoger recogen llevar llevan entregar
cambiar cambió cambiaron reemplazar instalar construir construyó reparar renovar renovó actualizar
medir mide pertenecer corresponder contener ofrecer suministrar suministra
alguno alguna algún otro cerca cercano cercana
quedar queda quedan viene venir llega llegar sale salir entra entrar toca tocar lleva llevar deja dejar guardan guardar vez veces hacia desde
incluido incluida incluidos gasto situación problema existe existir dura durar demora hallar ubicado ubicada encuentra sirve abierto abierta abiertos abiertas`,
  de: `haben hat gibt geben machen gemacht liegen liegt stehen steht kommen kommt gehen geht kosten kostet bekommen bekommt
betragen beträgt zahlen zahlt bezahlen dürfen darf können kann müssen muss möglich erlaubt gestattet werden abholen abgeholt holen
geholt pflegen pflegt bekommt laden hauptsächlich womit wodurch austauschen ausgetauscht erneuern erneuert wechseln gewechselt ersetzen ersetzt renovieren renoviert sanieren saniert bauen
gebaut errichten errichtet entwerfen entwarf stammen stammt befinden befindet legen legt anlegen heißen heißt besitzen besitzt gehören gehört
dauern dauert beginnen beginnt beginn enden endet ende öffnen öffnet umfassen umfasst enthalten übernehmen übernimmt anbieten finden
groß klein hoch tief lang breit alt neu weit nah viel viele früh spät bald jahr jahre jahren tag tage tagen monat woche uhrzeit uhr
zahl anzahl art größe höhe länge breite alter richtung himmelsrichtung nächste nächsten nächster etwa ungefähr genau insgesamt`,
};

/** Words that only help a question along, of which most are things in other texts: they count for its length, but nothing must speak of them. */
const helping: Record<string, string> = {
  en: `anybody anyone somebody someone everybody nobody else care lately till until state condition shape bit decent right away behind
handle deal normal average typical usual material style brand history drive leave let help matter case idea reason allowing
supposed required rule rules regulation policy policies limit restriction restrictions requirement short shortest minimum maximum
check checked test tested inspected known aware experience suffer happened happening expect plan planned planning upcoming basic
standard regular whole part extra additional another second stuff thing things guy guys lol hmm gets getting holds comes going
goes went mean means say says said talk tell told show shows lbs lb pound pounds foot feet ft inch inches hp anywhere inside
indoors nice great january february march april june july august september october november december monday tuesday wednesday
thursday friday saturday sunday provided rating rated level lot lots`,
  es: `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes
sábado domingo antigüedad libras pies pulgadas metros años meses días estado condición condiciones material materiales alguien
nadie más cobrar cobran cobra paso lado manera forma normal promedio adentro dentro afuera fuera algo cosa cosas regla reglas
límite máximo mínimo requisito historial reciente recientemente últimamente última último cabe caben caber da meter traer trae
traen conseguir obtener saber conocer mantener marca estilo aparte además ayudar ayudan ayuda revisar revisaron revisado probar
probado pagan gastan gastar hubo permitido prohibido respecto sobre`,
};

// What a question says for the home itself.
const homes: Record<string, string> = {
  en: `house home property place unit condo condominium apartment flat building residence townhouse listing premises here`,
  es: `casa vivienda propiedad inmueble apartamento departamento edificio unidad hogar depa`,
  de: `haus hauses wohnung immobilie objekt gebäude anwesen eigentumswohnung eigenheim`,
};

const stems = new Map<string, Set<string>>();

function listed(name: string, words: Record<string, string>, language: string): Set<string> {
  const key = `${name} ${language}`;
  let set = stems.get(key);
  if (!set) {
    set = new Set(
      (words[language] ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => stem(word, language)),
    );
    stems.set(key, set);
  }
  return set;
}

/** Whether an index form only helps a question along. */
export const isHelpingWord = (term: string, language: string): boolean =>
  listed('helping', helping, language).has(term);

/** Whether an index form only frames a question. */
export const isFrameWord = (term: string, language: string): boolean =>
  listed('frame', frames, language).has(term);

/** Whether an index form says no more than "the home". */
export const isHomeWord = (term: string, language: string): boolean =>
  listed('home', homes, language).has(term);
