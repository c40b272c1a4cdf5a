// English texts: reading. What a date, an amount or a list of shares leaves open. Plain and short.
import type { Texts } from "../catalogue";

export const reading = {
  "reading.dateDangling": "“{text}” ends with a dash. When does it end?",
  "reading.dateDurationOnly": "“{text}” says how long, but not from when. When does it start?",
  "reading.dateFromDuration": "The end was counted from the length in “{text}”. Is that right?",
  "reading.dateNoYear": "“{text}” names no year. Which one is meant?",
  "reading.dateNone": "“{text}” names no date. When does it start and end?",
  "reading.dateNotDay": "“{text}” is a month, a year or a period. Which day is meant?",
  "reading.dateOdd": "“{text}” has a day that the calendar does not have. Which one is meant?",
  "reading.dateOrder": "In “{text}” day and month can change places. Which is which?",
  "reading.datePart": "In “{text}” only the year or month could be read. Which days are meant?",
  "reading.dateReversed": "“{text}” ends before it starts. Which dates are right?",
  "reading.dateSeveral": "“{text}” names several dates; the first and the last were taken. Is that right?",
  "reading.dateShortYear": "“{text}” has a year of two digits, read as this century's. Is that right?",
  "reading.dateVague": "“{text}” is not exact; its whole part of the year was taken. Is that right?",
  "reading.moneyAbout": "“{text}” is only about right. What is the exact amount?",
  "reading.moneyAbsurd": "“{text}” is very large. Is it in millions already?",
  "reading.moneyCurrencies": "“{text}” names more than one currency. Which one is meant?",
  "reading.moneyGroups": "The digits of “{text}” are not grouped as in an amount. What is the amount?",
  "reading.moneyNegative": "“{text}” is negative. What is meant?",
  "reading.moneyNoCurrency": "“{text}” names no currency. Which one is meant?",
  "reading.moneyNot": "“{text}” is not an amount.",
  "reading.moneyRange": "“{text}” is a range. What is the amount?",
  "reading.moneySigns": "In “{text}” the dot or comma can part thousands or decimals. Which is it?",
  "reading.shares":
    "“{text}” is not a share such as AL 40. Write a name or code and its percentage, parted by semicolons.",
} as const satisfies Texts;
