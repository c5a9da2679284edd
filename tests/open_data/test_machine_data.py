"""Linked data: the profile's mandatory properties are there, and everything named is described."""

from __future__ import annotations

import json
import warnings

import pytest
import rdflib
from rdflib.namespace import DCTERMS, RDF, SKOS, XSD

from banshi.model.department import Department
from banshi.model.setting import Bundle
from banshi.open_data.cpsv import duration, service, whole
from banshi.open_data.government_service import bundle_node, department_node, matter_node, site_node

from .conftest import SITE
from .hostile import HOSTILE, hostile

CPSV = rdflib.Namespace("http://purl.org/vocab/cpsv#")
CV = rdflib.Namespace("http://data.europa.eu/m8g/")
MANDATORY = {
    CPSV.PublicService: (DCTERMS.identifier, DCTERMS.title, DCTERMS.description, CV.hasCompetentAuthority),
    CV.PublicOrganisation: (SKOS.prefLabel, DCTERMS.spatial),
    CV.Evidence: (DCTERMS.identifier, DCTERMS.title),
    CV.Output: (DCTERMS.identifier, DCTERMS.title),
    CV.Requirement: (DCTERMS.identifier, DCTERMS.title),
    CV.Cost: (DCTERMS.identifier,),
    CV.Channel: (DCTERMS.identifier,),
}
"""Class → properties the shapes of CPSV-AP 3.2.0 ask for at least once."""

RANGES = {
    CV.hasCompetentAuthority: CV.PublicOrganisation,
    CPSV.hasInput: CV.Evidence,
    CPSV.produces: CV.Output,
    CV.hasCost: CV.Cost,
    CV.hasChannel: CV.Channel,
    CV.holdsRequirement: CV.Requirement,
    CV.hasLegalResource: rdflib.URIRef("http://data.europa.eu/eli/ontology#LegalResource"),
    CV.thematicArea: SKOS.Concept,
    CV.isClassifiedBy: SKOS.Concept,
    CV.isGroupedBy: CV.Event,
}


@pytest.fixture(scope="module")
def graph(data) -> rdflib.Graph:
    # rdflib's own reader makes a graph of a kind rdflib warns of.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=data.linked().make(), format="json-ld")


def test_every_matter_is_a_service(graph, matters):
    services = set(graph.subjects(RDF.type, CPSV.PublicService))
    assert services == {rdflib.URIRef(f"{SITE}matters/{matter.code}.html") for matter in matters}


def test_mandatory_properties_are_there(graph):
    for kind, properties in MANDATORY.items():
        found = set(graph.subjects(RDF.type, kind))
        assert found, kind
        for node in found:
            for property_ in properties:
                assert (node, property_, None) in graph, (node, property_)
        identified = [len(list(graph.objects(node, DCTERMS.identifier))) for node in found]
        assert max(identified) <= 1


def test_what_is_named_is_described(graph):
    for property_, kind in RANGES.items():
        for named in graph.objects(None, property_):
            assert (named, RDF.type, kind) in graph, (property_, named)
    for related in graph.objects(None, CV.relatedService):
        assert (related, RDF.type, CPSV.PublicService) in graph


def test_texts_are_chinese_and_times_durations(graph):
    assert {title.language for title in graph.objects(None, DCTERMS.title)} == {"zh"}
    assert {time.datatype for time in graph.objects(None, CV.processingTime)} == {XSD.duration}


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("即办", "PT0S"), ("无", None), ("2小时", "PT2H"), ("30分钟", "PT30M"), ("60日", "P60D"), ("5个工作日", "P7D"),
        ("1个工作日", "P2D"), ("20个工作日", "P28D"), ("6个月", "P6M"), ("3年", "P3Y"),
    ],
)  # fmt: skip
def test_limits_become_durations(limit, expected):
    assert duration(limit) == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_inert_in_linked_data(data, inspection, matters, text):
    spoiled = hostile(matters[0], text)
    made = whole(inspection.catalog, data.release, service(spoiled, inspection.catalog, data.release))
    node = json.loads(made)["@graph"][0]
    assert node["dct:title"] == spoiled.name
    assert node["@id"] == f"{SITE}matters/{spoiled.code}.html"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_cannot_leave_their_script(inspection, matters, text):
    city = inspection.catalog.setting.city
    spoiled = hostile(matters[0], text)
    bundle = Bundle(slug="a", name=text, audience="个人", lead="x", stages=[], status="sample")
    nodes = [
        matter_node(spoiled, text, city, SITE),
        bundle_node(bundle, text, city, SITE),
        department_node(Department(id="x", name=text, short_name=text), city),
    ]
    for node in nodes:
        assert "<" not in node and ">" not in node and "&" not in node
    assert json.loads(nodes[0])["name"] == spoiled.name


def test_a_service_says_what_search_engines_ask_for_and_no_more(inspection, matters):
    city = inspection.catalog.setting.city
    for matter in matters:
        made = matter_node(matter, "江海市公安局", city, SITE)
        node = json.loads(made)
        assert node["@type"] == "GovernmentService"
        assert {"identifier", "name", "serviceType", "provider", "areaServed", "audience", "url"} <= set(node)
        assert len(made.encode()) <= 560
    assert "url" not in json.loads(matter_node(matters[0], "江海市公安局", city, ""))
    assert json.loads(site_node(city, SITE))["potentialAction"]["target"].startswith(SITE)
