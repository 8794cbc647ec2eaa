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
any anything something wrong problem issue other there here nearby near nearest closest around`,
  es: `hacer hecho hizo tener tiene poner puso ir venir dar dan quedar usar necesitar querer ver encontrar estar ser
incluir incluye cubrir cubre pagar paga costar cuesta vale abrir abre cerrar cierra empezar empieza comenzar terminar durar tarda pasar pasa
permitir permite permiten admitir admite poder puedo puede puedes podemos debo posible
grande pequeño largo ancho alto hondo lejos viejo nuevo tarde temprano pronto bueno malo
tamaño número cantidad tipo clase color nombre fecha día hora año mes edad altura anchura longitud distancia
total actual exactamente aún todavía ya primero próximo
recoger recogen llevar llevan entregar
cambiar cambió cambiaron reemplazar instalar construir construyó reparar renovar renovó actualizar
medir mide pertenecer corresponder contener ofrecer suministrar suministra
alguno alguna algún otro cerca cercano cercana`,
};

// What a question says for the home itself.
const homes: Record<string, string> = {
  en: `house home property place unit condo condominium apartment flat building residence townhouse listing premises street here`,
  es: `casa vivienda propiedad inmueble piso apartamento departamento edificio unidad hogar calle`,
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

/** Whether an index form only frames a question. */
export const isFrameWord = (term: string, language: string): boolean =>
  listed('frame', frames, language).has(term);

/** Whether an index form says no more than "the home". */
export const isHomeWord = (term: string, language: string): boolean =>
  listed('home', homes, language).has(term);
