/* Languages that nobody speaks, made of the English: what stands on a screen and is not of one of them did not come out of
   the messages. For tests alone; no build has them. */
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { compile } from './compile.mjs'
import { Message, read } from './read.mjs'

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ACCENTED = [...'áƀćďéƒǵĥíĵķĺɱńóƥɋŕśťúṽŵẋýž']
const HEBREW = [...'אבגדהוזחטיכלמנסעפצקרשתךםןף']

const by = (letters, change = each => each) =>
  new Map([...LATIN].map((letter, at) => [letter, change(letters[at], letter)]))
const capitals = from =>
  new Map([...from].map(([letter, to]) => [letter.toUpperCase(), to.toLocaleUpperCase()]))
/** Every vowel twice: two fifths longer, and the long words of other languages. */
const long = by(ACCENTED, (accented, letter) => ('aeiou'.includes(letter) ? accented.repeat(2) : accented))

const LETTERS = {
  'en-XA': new Map([...long, ...[...capitals(by(ACCENTED))]]),
  'ar-XB': new Map([...by(HEBREW), ...capitals(by(HEBREW))]),
}

export const compilePseudo = (language, part) =>
  compile(language, part, (_, screen) => turned(read('en', screen), LETTERS[language]))

function turned(tree, letters) {
  if (Array.isArray(tree)) return tree.map(each => turned(each, letters))
  if (tree instanceof Message) return new Message(tree.text, spelled(tree.parsed, letters), tree.takes)
  return Object.fromEntries(Object.entries(tree).map(([key, under]) => [key, turned(under, letters)]))
}

const spelled = (elements, letters) =>
  elements.map(each => {
    if (each.type === TYPE.literal)
      return { ...each, value: each.value.replace(/[A-Za-z]/g, letter => letters.get(letter)) }
    if (!each.options) return each
    const options = Object.entries(each.options).map(([key, option]) => [
      key,
      { ...option, value: spelled(option.value, letters) },
    ])
    return { ...each, options: Object.fromEntries(options) }
  })
