import { phrases } from './phrases';

/** What is said instead, where the general text would not fit the question; English and Spanish, the general text in other languages. */
const special: Record<string, Record<string, string>> = {
  en: {
    disability:
      'I can list what is recorded about the home, such as steps, lifts or door widths: just ask about a feature. Whether it suits someone is for them to decide, and owners must consider reasonable accommodations; the agent will gladly help.',
    assistance_animal:
      'Assistance animals are not pets under fair-housing rules, so pet rules do not apply to them in the same way. The agent will help you with this.',
    vouchers:
      'That is a question for the agent, who knows the rules that apply to this home. Leave your name and a phone number or e-mail and they will get back to you.',
    religion:
      'I can’t choose areas by faith or community. Any map will show you the places that matter to you; tell me an address or a distance, a price or a size, and I’ll help you with the homes.',
    familial:
      'I can’t say who a home is right for; that is for you to decide. I’m happy to tell you about its rooms, yard, stairs, rules and fees as they are recorded.',
    choose_for_me:
      'I can’t choose an area for you. Tell me what you need (price, bedrooms, size, commute in minutes) and I’ll compare the homes by that.',
    who_moves_in:
      'I can’t forecast values, and never by who lives somewhere. The agent can show you recent sales.',
    professional:
      'That needs a professional in the field; I can only help with the home itself. The agent can point you to someone.',
  },
  es: {
    disability:
      'Puedo decirle lo que está registrado de la vivienda, como escalones, ascensor o ancho de puertas: pregunte por una característica. Si le conviene a alguien lo decide esa persona, y los propietarios deben considerar adaptaciones razonables; el agente le ayudará con gusto.',
    assistance_animal:
      'Los animales de asistencia no son mascotas según las normas de vivienda justa, así que las reglas sobre mascotas no se les aplican igual. El agente le ayudará con esto.',
    vouchers:
      'Esa pregunta es para el agente, que conoce las normas que se aplican a esta vivienda. Deje su nombre y un teléfono o correo y le responderá.',
    religion:
      'No puedo elegir zonas por religión o comunidad. Cualquier mapa le muestra los lugares que le importan; dígame una dirección o distancia, un precio o un tamaño, y le ayudo con las viviendas.',
    familial:
      'No puedo decir para quién es adecuada una vivienda; eso lo decide usted. Con gusto le informo de sus habitaciones, patio, escaleras, normas y cuotas tal como están registradas.',
    choose_for_me:
      'No puedo elegir una zona por usted. Dígame lo que necesita (precio, dormitorios, tamaño, minutos de trayecto) y comparo las viviendas con eso.',
    who_moves_in:
      'No puedo pronosticar valores, y nunca según quién vive en un lugar. El agente puede mostrarle ventas recientes.',
    professional:
      'Eso requiere un profesional en la materia; yo solo puedo ayudar con la vivienda. El agente puede orientarle.',
  },
};

export function redirectFor(topic: string, language: string): string {
  return special[language]?.[topic] ?? phrases(language).fairHousing;
}
