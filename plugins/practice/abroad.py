"""Money, days and times in other languages than English, as Unicode's CLDR has them (by way of Babel).

Babel is imported where it is used, so that a site in English alone does not pay for its start.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal


def money(amount: Decimal, currency: str, locale: str) -> str:
    """`110 €`, `$110`: cents only where there are some."""
    from babel import Locale
    from babel.numbers import format_currency

    pattern = Locale.parse(locale).currency_formats["standard"].pattern
    whole = amount == amount.to_integral_value()
    return format_currency(amount, currency, re.sub(r"\.0+", "", pattern) if whole else pattern, locale, currency_digits=False)


def number(amount: float, locale: str) -> str:
    """With the signs for thousands and decimals that a locale uses."""
    from babel.numbers import format_decimal

    return format_decimal(amount, locale=locale)


def day(date: datetime.date, locale: str) -> str:
    """`24 de diciembre de 2026`."""
    from babel.dates import format_date

    return format_date(date, "long", locale)


def whole_day(date: datetime.date, locale: str) -> str:
    """`jueves, 24 de diciembre de 2026`."""
    from babel.dates import format_date

    return format_date(date, "full", locale)


def short_day(date: datetime.date, locale: str) -> str:
    """`jueves, 24 de diciembre`: CLDR has this order for short names only, so they are written out."""
    from babel import Locale
    from babel.dates import format_date

    known = Locale.parse(locale).datetime_skeletons
    short, long = (str(known[name].pattern) if name in known else "" for name in ("MMMd", "MMMMd"))
    pattern = str(known["MMMEd"].pattern)
    if short and long:
        pattern = pattern.replace(short, long)
    written_out = re.sub(r"'[^']*'|M{3,}|L{3,}|[Ec]+", lambda found: found[0] if found[0][0] == "'" else found[0][0] * 4, pattern)
    return format_date(date, written_out, locale)


def span_text(opens: datetime.time, closes: datetime.time, locale: str) -> str:
    """`9:00–12:30`, or with the halves of the day where clocks have twelve hours."""
    from babel import Locale
    from babel.dates import format_interval, format_time

    known = Locale.parse(locale)
    pattern = re.sub("'[^']*'", "", known.time_formats["short"].pattern)
    form = "hm" if re.search("[abB]", pattern) else "Hm"
    if "B" in known.interval_formats.get(form, ()):  # parts of a day, such as 下午: Babel cannot compare two times by them
        return f"{format_time(opens, 'short', locale=locale)}–{format_time(closes, 'short', locale=locale)}"
    return format_interval(opens, closes, form, locale=locale)


def weekdays(locale: str) -> list[str]:
    """Monday first, each as a line of a table begins."""
    from babel.dates import get_day_names

    names = get_day_names("wide", "stand-alone", locale)
    return [names[number][:1].upper() + names[number][1:] for number in range(7)]
