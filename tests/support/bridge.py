"""A short article of our own, sentence by sentence: on a bridge, and on bread."""

EN = [
    "The mayor of Lviv opened a new bridge on Monday.",
    "It cost 40 million hryvnias and took three years.",
    "“We have waited long enough,” said Olena Kravets, an engineer.",
    "Trams will cross it from 12 May.",
    "The old bridge will be closed in winter.",
    "Farmers near Odesa expect a poor harvest of wheat.",
    "Prices of bread may rise by 15 percent in autumn.",
]
UK = [
    "Мер Львова в понеділок відкрив новий міст.",
    "Він коштував 40 мільйонів гривень, і будували його три роки.",
    "«Ми досить довго чекали», — сказала інженерка Олена Кравець.",
    "Трамваї їздитимуть ним із 12 травня.",
    "Старий міст закриють узимку.",
    "Фермери біля Одеси чекають на поганий урожай пшениці.",
    "Ціни на хліб восени можуть зрости на 15 відсотків.",
]
