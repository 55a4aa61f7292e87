"""Spanish sentences are compared with the same hours, fees, lengths and terms as English ones; what speaks of others or of another time is left alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sitecheck.engine import rule_named, run
from sitecheck.site import Site

RULES = ("contradicting-fee", "contradicting-minutes", "contradicting-hours", "contradicting-cancellation")
SEVILLE = """\
name: Sala Olivo
languages: [es]
currency: EUR
address: {street: Calle Feria 9, town: Sevilla, postcode: "41003", country: ES}
hours: {monday: "10:00-14:00, 17:00-20:30", tuesday: "10:00-14:00, 17:00-20:30", wednesday: "10:00-14:00", saturday: "10:00-13:00"}
cancellation: Avísenos con 24 horas de antelación. Con menos, pedimos la mitad de la tarifa.
"""
CHICAGO = """\
name: Olive Room
languages: [en, es]
currency: USD
address: {street: 9 Oak Street, town: Chicago, region: IL, postcode: "60601", country: US}
hours: {monday: "10:00-14:00, 17:00-20:30", tuesday: "10:00-14:00, 17:00-20:30", wednesday: "10:00-14:00", saturday: "10:00-13:00"}
cancellation: Please give us a day's notice. With less, we ask for half the fee.
"""
SESSIONS = {"first": ("Primera sesión", 80, 90), "later": ("Sesión de seguimiento", 55, 60), "child": ("Sesión para niños", 35, 45)}
BOTH = pytest.mark.parametrize("facts", [SEVILLE, CHICAGO], ids=["only", "beside English"])


def told(text: str, facts: str, more: dict[str, str] | None = None) -> list[str]:
    """The words that are said to be wrong, without the currency's sign."""
    bilingual = facts is CHICAGO
    texts, page = {"content/practice.yaml": facts, **(more or {})}, f"---\ntitle: Visita\n{'lang: es' if bilingual else 'summary: Visita'}\n---\n\n{text.replace('€', '$' if bilingual else '€')}\n"
    for slug, (title, minutes, fee) in SESSIONS.items():
        texts[f"content/services/{slug}.md"] = f"---\ntitle: {slug.title() if bilingual else title}\nminutes: {minutes}\nfee: {fee}\n---\n\nText.\n"
        if bilingual:
            texts[f"content/services/es/{slug}.md"] = f"---\ntitle: {title}\nlang: es\ntranslation_of: {slug}\n---\n\nTexto.\n"
    site = Site.from_texts({**texts, "content/pages/visita.md": page})
    return [one.message.split('"')[1].strip(" $€") for rule in RULES for one in run(rule_named(rule), site)]


@BOTH
@pytest.mark.parametrize(("text", "words"), [
    ("La primera consulta vale 95 €.", "95"),
    ("Pedimos: primera visita, 80 minutos: 85 €.", "85"),
    ("Cobramos 50 € por cada sesión de seguimiento.", "50"),
    ("95 € la primera sesión y 60 € la de seguimiento.", "95"),
    ("El seguimiento (55 min) cuesta 72,50 €.", "72,50"),
    ("- Sesión infantil – 40 €", "40"),
    ("Una sesión cuesta 72 €.", "72"),
    ("La primera sesión dura una hora y cuarto.", "una hora y cuarto"),
    ("Las sesiones de seguimiento son de tres cuartos de hora.", "tres cuartos de hora"),
    ("Cada sesión para niños dura entre 45 y 55 minutos.", "entre 45 y 55 minutos"),
    ("Nuestras sesiones duran cincuenta minutos.", "cincuenta minutos"),
    ("Abrimos los lunes y martes de 10 a 15 h.", "lunes y martes de 10 a 15 h."),
    ("L-M 10.00–14.00 y 16.30–20.30 h", "L-M 10.00–14.00 y 16.30–20.30 h"),
    ("La consulta abre a las 9 de la mañana, de lunes a miércoles.", "La consulta abre a las 9 de la mañana, de lunes a miércoles"),
    ("Abrimos los miércoles a las 9.", "miércoles a las 9"),
    ("El estudio cierra los sábados a las 14 h.", "sábados a las 14 h"),
    ("## ¿Cuánto dura la primera sesión?\n\nUna hora y media.", "Una hora y media"),
    ("¿Cuánto cuesta una sesión para niños? Cuesta 50 €.", "50"),
    ("## Horario\n\n- Lunes y martes: 10–14 y 17–20:30\n- Sábados: 10–14", "Sábados: 10–14"),
    ("Abrimos los lunes y martes de 10 a 15; los miércoles, solo por la mañana.", "lunes y martes de 10 a 15"),
    ("Si no puede venir, díganoslo: avise al menos 48 horas antes.", "48 horas antes"),
    ("Para anular necesitamos un aviso de 48 horas.", "aviso de 48 horas"),
    ("Los lunes cerramos a las ocho de la tarde.", "lunes cerramos a las ocho de la tarde"),
    ("Los sábados no abrimos.", "sábados"),
    ("También atendemos los jueves por la tarde.", "jueves"),
    ("Martes por la tarde cerrado.", "Martes"),
    ("Los sábados abrimos hasta el mediodía.", "sábados abrimos hasta el mediodía"),
    ("Si no puede acudir, avise con dos días de antelación.", "dos días de antelación"),
    ("A quien cancela más tarde le cobramos la tarifa completa.", "la tarifa completa"),
])
def test_what_a_spanish_sentence_says_otherwise_is_found(facts: str, text: str, words: str) -> None:
    assert [found.removesuffix(".") for found in told(text, facts)] == [words.removesuffix(".")]


@BOTH
@pytest.mark.parametrize("text", [
    "La primera sesión cuesta 90 € y dura 80 minutos; la de seguimiento, 60 € y 55 minutos.",
    "| Sesión | Minutos | Precio |\n| --- | --- | --- |\n| Primera sesión | 80 min | 90 € |\n| Sesión para niños | 35 min | 45 € |",
    "| | Reducida | Normal |\n| --- | --- | --- |\n| Primera sesión | 70 € | 90 € |",
    "Hasta 2023 la primera sesión costaba 80 €.",
    "A partir de 2031 la primera sesión costará 95 €.",
    "El curso cuesta 180 € y la primera sesión, 20 € menos.",
    "## Taller de verano\n\n- Primera sesión: 30 €\n- Los jueves de 18 a 20",
    "Para estudiantes la primera sesión cuesta 70 €.",
    "Cuatro sesiones de seguimiento cuestan 240 €.",
    "Una colega en Madrid cobra 110 € por la primera sesión.",
    "Nuestras sesiones cuestan entre 45 y 90 €.",
    "De cada sesión donamos 3 € a la biblioteca.",
    "La primera sesión empieza con 15 minutos de conversación.",
    "La sesión para niños es para menores de 12 años y termina con 5 minutos de juego.",
    "La primera sesión dura 25 minutos más que la de seguimiento.",
    "Abrimos los lunes y martes de 10 a 14 y de 17 a 20:30.",
    "Lunes y martes, de 10 a 14 h y de 5 a 8 y media de la tarde; sábados, de 10 a 1.",
    "De lunes a miércoles abrimos de 10 a 14, pero los lunes y martes también de 17 a 20:30.",
    "Cerramos los jueves, viernes y domingos. Los miércoles por la tarde no abrimos.",
    "Atendemos los martes a madres con bebés de 10:30 a 12. Abrimos la agenda los viernes a las 8.",
    "Abrimos los lunes y martes, de 9 a 21 según el caso.",
    "## ¿Cuánto dura el efecto?\n\nUnos 20 minutos, o nada.",
    "¿Cuánto cuesta el taller? Cuesta 30 €.",
    "El portal está abierto todos los días de 7 a 22.",
    "El bus 13 pasa los jueves de 6:30 a 23:00 cada 8 minutos.",
    "Puede llamarnos de lunes a viernes de 9 a 10.",
    "El jueves 12 abrimos de 9 a 11. En agosto abrimos los viernes.",
    "Los jueves abrimos el buzón y contestamos.",
    "¿Abren los jueves de 9 a 14?",
    "Si no puede venir, avísenos un día antes; con menos de 24 horas pagará la mitad de la tarifa.",
    "Si tiene fiebre, espere 48 horas.",
    "Le recordamos su cita 48 horas antes, por si quiere cancelar.",
])
def test_what_agrees_or_speaks_of_something_else_in_spanish_is_left_alone(facts: str, text: str) -> None:
    assert told(text, facts) == []


def test_the_terms_in_another_language_are_those_of_the_practice() -> None:
    words = {"content/practice.es.yaml": "cancellation: Si no puede venir, avísenos con 48 horas de antelación.\n"}
    assert told("Bienvenida.", CHICAGO, words) == ["48 horas de antelación"]


def test_a_session_in_spanish_speaks_of_itself() -> None:
    page = {"content/services/hour.md": "---\ntitle: Una hora\nminutes: 60\nfee: 60\n---\n\nDura 50 minutos. Cuesta 58 €.\n"}
    assert told("Bienvenida.", SEVILLE, page) == ["58", "50 minutos"]


def test_a_site_in_english_does_not_load_the_words_of_spanish() -> None:
    script = (
        "import sys\nfrom sitecheck.engine import check\nfrom sitecheck.site import Site\n"
        "check(Site.from_texts({'content/practice.yaml': 'name: Olive Room\\n', 'content/pages/visit.md': '---\\ntitle: Visit\\n---\\n\\nWe are open on Mondays.\\n'}))\n"
        "assert not [name for name in sys.modules if 'facts.spanish' in name]"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
