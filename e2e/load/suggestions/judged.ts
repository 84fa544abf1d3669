/**
 * What a person found among the 100 statements that `sample(readVoices('bowling-green.csv'), 100, SEED)` gives, read and written down before
 * any suggestion had been computed on them. Pairs of comment ids; the sentences stay in the data's own folder.
 */
export const SEED = 20_221_021
export const SAMPLED = 100

/** Says the same: a facilitator would show one for both. */
export const SAME: readonly (readonly [number, number])[] = [[64, 194], [608, 609], [95, 733], [100, 442], [100, 334], [201, 432], [44, 472], [178, 830]]

/** Says something close: one would want to see the other beside it, though it differs in its wish, its place or its opinion. */
export const CLOSE: readonly (readonly [number, number])[] = [
  [334, 442], [334, 391], [547, 704], [235, 704], [235, 529], [357, 529], [632, 783], [311, 486], [310, 673], [673, 815],
  [64, 201], [64, 432], [64, 295], [194, 201], [194, 432], [194, 295], [201, 295], [295, 432], [201, 812],
  [136, 230], [136, 396], [230, 396], [409, 877], [331, 838], [113, 185], [209, 718], [318, 718], [209, 318],
  [475, 534], [528, 534], [473, 527], [551, 685], [174, 689], [349, 537],
]
