/** Sentences as people at a table write them, by lane: short and long, with accents, so that cards are as full as real ones. */
export const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  now: [
    'Raccolta porta a porta in tutti i quartieri', 'Le scuole hanno i pannelli sul tetto della palestra', 'Il distretto tessile recupera l’acqua di lavorazione',
    'Orti urbani gestiti dalle associazioni di quartiere a Galciana e a San Giusto', 'Bike sharing in centro, ma poche stazioni fuori dalle mura',
  ],
  near: [
    'Comunità energetica tra le case popolari di via Turchia e la parrocchia', 'Corsia preferenziale per gli autobus sulla tangenziale', 'Sportello unico per chi vuole isolare casa',
    'Mille alberi l’anno lungo le strade più calde', 'Un magazzino comune per le consegne dell’ultimo miglio, con furgoni elettrici',
  ],
  next: [
    'Tutti gli edifici pubblici a emissioni quasi zero', 'Una città dove a piedi si arriva a tutto in un quarto d’ora', 'Il parco agricolo della piana collegato alla città con percorsi ombreggiati',
    'Filiera tessile che ricicla tutto il filato che produce', 'Il tram fino a Firenze',
  ],
  problem: [
    'Gli autobus finiscono alle otto e chi lavora di sera torna a piedi', 'Gli affitti brevi svuotano il centro', 'Le case degli anni Sessanta disperdono metà del calore e i condomini non riescono a decidere',
    'Nessuno sa a chi chiedere per gli incentivi', 'D’estate in piazza non si sta: manca l’ombra', 'I camion attraversano i quartieri per arrivare ai capannoni',
  ],
  cause: [
    'L’appalto del trasporto è di dieci anni fa', 'Le assemblee di condominio non hanno chi le accompagni', 'Regole diverse tra comune, provincia e soprintendenza',
    'Chi ci guadagna non è chi paga: il proprietario investe, l’inquilino risparmia', 'I dati sui consumi non sono pubblici',
  ],
  barrier: [
    'I bandi chiedono di anticipare tutta la spesa', 'Mancano tecnici formati sugli impianti nuovi', 'La normativa sugli scarti tessili li tratta ancora come rifiuti',
    'Diffidenza: troppe promesse non mantenute', 'Il suolo libero costa più come parcheggio che come verde',
  ],
  suggestion: [
    'Portare il tavolo nelle scuole, di mattina', 'Raccontare le esperienze riuscite con una mappa', 'Un referente per quartiere, pagato, che faccia da ponte con gli uffici',
  ],
}
