/* Some notes of help.json speak to whoever checks the lines. Here is what a person in need reads in their stead. */

export const SHOWN: Readonly<Record<string, string>> = {
  'Gender-based violence; not an emergency line. The hours and the WhatsApp number were read in pages of 2021-2023; the national office behind the line has been cut since, the 2025 page says that the service goes on.':
    'Gender-based violence; not an emergency line.',
  'Free and official in Bogotá (there also WhatsApp 300 754 8933); one source says national. Coverage outside the big cities is doubtful.':
    'Free in Bogotá (there also WhatsApp 300 754 8933). It may not answer in other places.',
  'No source was read for the lines of Wales and Northern Ireland.':
    'The lines of Wales and Northern Ireland are not listed here.',
  'The first source names it for domestic abuse; the second, a community list, for sexual violence.': '',
  '18 languages, German sign language, chat. The old number 08000 116 016 appears in older sources.':
    '18 languages, German sign language, chat.',
  'Announced for 1 May 2026. No page from after the start could be read: confirm before showing it first.':
    'A new number, announced for 1 May 2026.',
  'Also for people who use violence. Both sources are pages of the organisation itself.':
    'Also for people who use violence.',
  'Often busy; see the web site for the hours. The first source is of 2015, the second a community list.':
    'Often busy; see the web site for the hours.',
  'Chat Mon-Wed 9:00-15:00, Thu-Fri 14:00-20:00. Not shown on the phone bill. The languages were read in a page of 2016 (nurmijarvi.fi).':
    'Chat Mon-Wed 9:00-15:00, Thu-Fri 14:00-20:00. Not shown on the phone bill.',
  'Older pages give 801 120 002, which is not free.': 'An older number, 801 120 002, is not free.',
  'Its own page says 24/7; the government page says 9:00-23:00 daily.':
    'Daily 9:00-23:00, perhaps at all hours.',
  'The sources differ on the hours (8:00-20:00 or day and night).': 'Daily 8:00-20:00, perhaps at all hours.',
  'No crisis line was read in a source good enough to list.':
    'We found no crisis line that we could confirm.',
  "Named as a directory of country hotlines by UN Women's knowledge centre; the address itself is not printed in the text that was read.":
    'A directory of hotlines, by country.',
  'Centres in 32 countries; list of organisations by country on the web site. The second source prints the address.':
    'Centres in 32 countries, listed on the web site.',
}

/** What is shown of a note; empty where it says nothing to a person in need. */
export const shown = (note: string | undefined): string => (note === undefined ? '' : (SHOWN[note] ?? note))
