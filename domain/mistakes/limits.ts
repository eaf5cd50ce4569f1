/** How a report was answered: the record is being corrected, or it stands. */
export const mistakeOutcomes = ["accepted", "declined"] as const;
export type MistakeOutcome = (typeof mistakeOutcomes)[number];

/** Reports by how far they are: waiting for an answer, or answered in one of two ways. */
export const mistakeStates = ["open", ...mistakeOutcomes] as const;
export type MistakeState = (typeof mistakeStates)[number];

/** Lengths in UTF-16 units, as browsers count them for `maxlength`. */
export const mistakeLengths = {
  textFewest: 10,
  text: 2000,
  evidence: 1000,
  contact: 200,
  answer: 2000,
} as const;

/** How many reports are taken within an hour, from one network address and in total. */
export const mistakesPerHour = { address: 5, total: 60 } as const;

/**
 * Nobody reads the form and writes ten characters in less, in milliseconds. It turns away programs that fill in every
 * form they meet; one that is made for this form gets past it and meets the throttle.
 */
export const soonestSent = 3000;

/** After so many days the contact of a report that nobody has closed is deleted all the same. */
export const contactKeptDays = 180;
