/**
 * For `<details bind:open={() => when, leftToReader}>`: it folds out when that becomes true, and is the
 * reader's after that. A plain `open={when}` is written again whenever anything beside it changes, which
 * folds in what somebody is reading or typing in.
 */
export const leftToReader = (): undefined => undefined;
