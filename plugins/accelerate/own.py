"""Lists and dicts that a template makes for itself: what it does with them, no other page will ever see."""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class Owning(CodeGenerator):
    """Tells the environment's tracer of each list and dict that is written out in a template, when it is made."""

    def visit_List(self, node: nodes.List, frame: Frame) -> None:
        self._told(super().visit_List, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        self._told(super().visit_Dict, node, frame)

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        if isinstance(node.value, (list, dict)):
            self._told(super().visit_Const, node, frame)
        else:
            super().visit_Const(node, frame)

    def _told(self, visit: Any, node: nodes.Expr, frame: Frame) -> None:
        self.write("environment.accelerate.own(")
        visit(node, frame)
        self.write(")")
