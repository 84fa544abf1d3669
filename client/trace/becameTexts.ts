import { addTexts } from '../i18n/addTexts.ts'

/** What became of a note, for those who work on the portfolio. */
export const becameTexts = addTexts('traceBecame', {
  it: {
    title: 'Che cosa ne è stato',
    became: 'Ne è nato: {{said}}',
    becameAndMore_one: 'Ne è nato: {{said}} e {{count}} altra voce',
    becameAndMore_many: 'Ne è nato: {{said}} e {{count}} di altre voci',
    becameAndMore_other: 'Ne è nato: {{said}} e {{count}} altre voci',
    notCarried: 'Questa nota non è ancora stata portata nel piano.',
    nothingYet: 'Per ora non se n’è fatto niente: la nota resta, e si può riprendere dalla sintesi.',
    toSynthesis: 'Alla sintesi',
    from: 'da «{{from}}»',
    mergedInto: 'unita a «{{into}}»',
    planTable: 'nel piano: {{table}}',
    'state.idea': 'idea',
    'state.draft': 'bozza',
    'state.agreed': 'concordata',
    'state.parked': 'messa da parte',
  },
  en: {
    title: 'What became of it',
    became: 'It became: {{said}}',
    becameAndMore_one: 'It became: {{said}} and {{count}} more',
    becameAndMore_other: 'It became: {{said}} and {{count}} more',
    notCarried: 'This note has not been brought into the plan yet.',
    nothingYet: 'Nothing has been made of it so far: the note stays, and can be taken up from the synthesis.',
    toSynthesis: 'To the synthesis',
    from: 'from “{{from}}”',
    mergedInto: 'merged into “{{into}}”',
    planTable: 'in the plan: {{table}}',
    'state.idea': 'idea',
    'state.draft': 'draft',
    'state.agreed': 'agreed',
    'state.parked': 'parked',
  },
})
