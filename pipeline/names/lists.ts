/** The closed lists that serve as features, each a bit. Their order is part of the model. */
export const LISTS = [
  'country',
  'demonym',
  'capital',
  'place',
  'organisation',
  'abbreviation',
  'person',
  'person_part',
  'title',
  'first_name',
  'first_name_african',
  'surname',
  'surname_african',
  'organisation_head',
  'organisation_suffix',
  'place_head',
  'people',
  'collective',
  'office',
  'month',
  'weekday',
  'currency',
  'language',
  'speech',
  'city',
  'city_african',
  'region',
] as const
export type ListName = (typeof LISTS)[number]

/** The bit of a list. */
export const bitOf = (list: ListName): number => 1 << LISTS.indexOf(list)

/** Lists whose words mean nothing in small letters. */
export const NAME_LISTS = (
  'country demonym capital place organisation abbreviation person person_part first_name first_name_african surname surname_african people collective month weekday language city city_african region'.split(
    ' ',
  ) as ListName[]
).reduce((bits, list) => bits | bitOf(list), 0)
