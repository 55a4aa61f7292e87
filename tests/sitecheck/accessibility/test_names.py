"""What an element is called, step by step as the W3C's name computation has it."""

from __future__ import annotations

import pytest

from sitecheck.accessibility.look import Look
from sitecheck.html.builder import read_page


def name(html: str, identifier: str = "it") -> str:
    look = Look(read_page(html))
    return look.names.of(look.page.ids[identifier])


@pytest.mark.parametrize("html, called", [
    ('<button id="it"> Send <b>now</b> </button>', "Send now"),
    ('<button id="it" aria-label="Close">×</button>', "Close"),
    ('<button id="it" aria-label=" ">Send</button>', "Send"),
    ('<p id="a">Our</p><p id="b">fees</p><a id="it" href="/" aria-labelledby="a b" aria-label="x">y</a>', "Our fees"),
    ('<a id="it" href="/" aria-labelledby="nowhere">Fees</a>', "Fees"),
    ('<p id="a" hidden>Secret <i style="display:none">key</i></p><a id="it" href="/" aria-labelledby="a">y</a>', "Secret key"),
    ('<a id="it" href="/"><img alt="Home"></a>', "Home"),
    ('<a id="it" href="/"><img alt="Home" role="none"></a>', ""),
    ('<a id="it" href="/"><span aria-hidden="true">x</span></a>', ""),
    ('<a id="it" href="/"><span style="visibility:hidden">x</span></a>', ""),
    ('<style>.gone { display: none }</style><a id="it" href="/">Fees<span class="gone"> now</span></a>', "Fees"),
    ('<style>@media print { .gone { display: none } }</style><a id="it" href="/"><span class="gone">Fees</span></a>', "Fees"),
    ('<a id="it" href="/" title="Home"></a>', "Home"),
    ('<label>Name <input id="it"></label>', "Name"),
    ('<label for="it">Your</label> <label for="it">name</label> <input id="it">', "Your name"),
    ('<label for="it" hidden>Name</label><input id="it">', "Name"),
    ('<input id="it" placeholder="Name">', "Name"),
    ('<input id="it" title="Name" placeholder="Ana">', "Name"),
    ('<label>Tell me in <input value="3"> days <input type="checkbox" id="it"></label>', ""),
    ('<label for="it">Tell me in <input value="3"> days</label> <input type="checkbox" id="it">', "Tell me in 3 days"),
    ('<label for="it">In <select><option>a<option selected>two</select> days</label> <input id="it">', "In two days"),
    ('<input type="submit" id="it">', "Submit"),
    ('<input type="submit" id="it" value="">', ""),
    ('<label>Send<input type="submit" id="it" value></label>', "Send"),
    ('<input type="button" value="Go" id="it">', "Go"),
    ('<input type="image" alt="" title="Go" id="it">', "Go"),
    ('<fieldset id="it"><legend>Hours</legend></fieldset>', "Hours"),
    ('<table id="it"><caption>Fees</caption><tr><td>1</table>', "Fees"),
    ('<figure id="it"><img alt="x"><figcaption>The room</figcaption></figure>', "The room"),
    ('<svg id="it" role="img"><title>Leaf</title><path/></svg>', "Leaf"),
    ('<svg id="it" role="img"><text>Leaf</text></svg>', ""),
    ('<iframe id="it" title="Map"></iframe>', "Map"),
    ('<div id="it" role="textbox">typed</div>', ""),
    ('<h2 id="it">First<br>visit</h2>', "First visit"),
    ('<h2 id="it"><div>First</div><div>visit</div></h2>', "First visit"),
    ('<details><summary id="it">More</summary></details>', "More"),
    ('<a id="it" href="/">A&amp;B</a>', "A&B"),
    ('<a id="it" href="/" aria-labelledby="it">Read</a>', "Read"),
])
def test_a_name_is_computed_as_the_standard_says(html: str, called: str):
    assert name(html) == called


def test_names_that_point_at_each_other_come_to_an_end():
    assert name('<p id="it" aria-labelledby="b">x</p><p id="b" aria-labelledby="it">y</p>') == "y"
    assert "Name" in name('<label for="it">Name <i aria-labelledby="it">x</i></label><input id="it">')


@pytest.mark.parametrize("hiding", ["hidden", 'style="display: none"', 'style="visibility: hidden"', 'style="position: absolute; left: -9999px"'])
def test_only_words_that_a_visitor_sees_are_visible(hiding):
    look = Look(read_page(f'<p id="it">Our <b>fees</b> <b {hiding}>and more</b></p>'))
    assert look.visible_words(look.page.ids["it"]) == "Our fees"
