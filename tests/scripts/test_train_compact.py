"""The recipe of the compact model on a small sample made up here."""

from __future__ import annotations

import importlib.util
import json
import lzma
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

for needed in ("torch", "sentencepiece", "thot", "transformers", "ctranslate2"):
    pytest.importorskip(needed)

ROOT = Path(__file__).resolve().parents[2]
WHO = [
    ("The minister", "Міністр", "Министр"),
    ("The president", "Президент", "Президент"),
    ("An envoy", "Посланець", "Посланник"),
    ("The general", "Генерал", "Генерал"),
    ("A witness", "Свідок", "Свидетель"),
]
DID = [
    ("opened", "відкрив", "открыл"),
    ("praised", "похвалив", "похвалил"),
    ("left", "залишив", "покинул"),
    ("called", "назвав", "назвал"),
]
WHAT = [
    ("the border", "кордон", "границу"),
    ("the talks", "переговори", "переговоры"),
    ("the city", "місто", "город"),
    ("the ceasefire", "перемир’я", "перемирие"),
]
WHEN = [
    ("on Monday", "у понеділок", "в понедельник"),
    ("today", "сьогодні", "сегодня"),
    ("in 2024", "у 2024 році", "в 2024 году"),
]
TINY = [
    "--vocab-size", "420", "--d-model", "32", "--ffn", "48", "--heads", "2",
    "--encoder-layers", "2", "--decoder-layers", "2", "--tokens", "500", "--negatives", "60",
    "--threads", "1", "--save-every", "1000", "--set", "warmup=3",
]  # fmt: skip


def sentence(draw: random.Random) -> tuple[str, str, str]:
    """Make one sentence in three languages."""
    parts = [draw.choice(words) for words in (WHO, DID, WHAT, WHEN)]
    en, uk, ru = (" ".join(part[n] for part in parts) for n in range(3))
    if draw.random() < 0.3:
        return f"“{en},” he said.", f"«{uk}», — сказав він.", f"«{ru}», — сказал он."
    return f"{en}.", f"{uk}.", f"{ru}."


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a small sample in the layout of the real data."""
    folder = tmp_path_factory.mktemp("data")
    draw = random.Random(5)
    (folder / "bitext").mkdir()
    (folder / "gold").mkdir()
    for column, lang in ((1, "uk"), (2, "ru")):
        rows = [sentence(draw) for _ in range(260)]
        tags = ("tatoeba", "newstest2014", "distilled:some-model:wmt14")
        lines = [f"{tags[n % 3]}\t{row[0]}\t{row[column]}\n" for n, row in enumerate(rows)]
        path = folder / "bitext" / f"en-{lang}.tsv.xz"
        with lzma.open(path, "wt", encoding="utf-8") as stream:
            stream.writelines(lines)
    rows = [sentence(draw) for _ in range(60)]
    with lzma.open(folder / "bitext" / "ru-uk.tsv.xz", "wt", encoding="utf-8") as stream:
        stream.writelines(f"tatoeba\t{ru}\t{uk}\n" for _, uk, ru in rows)
    with (folder / "gold" / "articles.jsonl").open("w", encoding="utf-8") as stream:
        for number in range(12):
            paras = []
            for _ in range(3):
                rows = [sentence(draw) for _ in range(2)]
                sents = [dict(zip(("en", "uk", "ru"), row, strict=True)) for row in rows]
                paras.append({"sents": sents})
            stream.write(json.dumps({"id": f"t0-{number:03d}", "paras": paras}) + "\n")
    lines = ["\t".join(sentence(draw)) + "\n" for _ in range(30)]
    (folder / "sentences.tsv").write_text("".join(lines), encoding="utf-8")
    return folder


def given(data: Path) -> list[str]:
    """Options that name the sample."""
    return ["--data", str(data), "--sentences", str(data / "sentences.tsv")]


@pytest.fixture(scope="module")
def recipe() -> ModuleType:
    """Load the script as a module."""
    path = ROOT / "scripts" / "train_compact.py"
    spec = importlib.util.spec_from_file_location("train_compact", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def trained(recipe: ModuleType, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the recipe from the data to a model, without a stop."""
    work = tmp_path_factory.mktemp("whole")
    common = [*given(data), "--work", str(work), "--no-measure"]
    assert recipe.main([*common, *TINY, "--steps", "8", "--out", str(work / "out")]) == 0
    return work


def test_exports_a_marian_model(trained: Path) -> None:
    """The model loads in transformers and equals the network it was trained as."""
    import torch
    from compact.export import load_weights
    from transformers import MarianMTModel, MarianTokenizer

    folder = trained / "out"
    tokenizer = MarianTokenizer.from_pretrained(folder)
    model = MarianMTModel.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    ).eval()
    text = ">>ukr<< “The minister opened the talks in 2024,” he said."
    source = tokenizer([text], return_tensors="pt").input_ids
    tokens = tokenizer.convert_ids_to_tokens(source[0].tolist())
    assert (tokens[0], tokens[-1]) == (">>ukr<<", "</s>")
    assert {"▁“", "2", "0", "4"} <= set(tokens)
    assert tokenizer.decode(source[0], skip_special_tokens=True) == text[8:]
    target = "«Міністр відкрив переговори у 2024 році», — сказав він."
    labels = tokenizer(text_target=[target], return_tensors="pt").input_ids
    assert tokenizer.decode(labels[0], skip_special_tokens=True) == target
    pad = model.config.pad_token_id
    inputs = torch.cat([torch.full((1, 1), pad), labels[:, :-1]], dim=1)
    lean = load_weights(folder)
    with torch.no_grad():
        theirs = model(input_ids=source, decoder_input_ids=inputs, output_attentions=True)
        mask = torch.zeros(1, 1, 1, source.shape[1])
        states, scores = lean.decode(inputs, lean.encode(source, mask), mask)
        ours = states @ lean.model.shared.weight.T
    assert torch.allclose(ours, theirs.logits, atol=1e-4)
    assert torch.allclose(scores[-1].softmax(-1), theirs.cross_attentions[-1], atol=1e-5)


def test_converts_to_ctranslate2(trained: Path, tmp_path: Path) -> None:
    """CTranslate2 takes the model and returns head 0 of the wanted layer as attention."""
    import torch
    from compact.export import load_weights
    from compact.measure import Engine

    folder = trained / "out"
    source, target = "The general left the city.", "Генерал залишив місто."
    lean = load_weights(folder)
    pieces = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    for layer in (0, 1):
        engine = Engine(folder, tmp_path, layer=layer, threads=1, quantization="float32")
        assert len(engine.translate([source], "uk")) == 1
        table = engine.attention(source, target, "uk")
        a = [pieces[piece] for piece in engine.source(source, "uk")]
        b = [pieces[piece] for piece in engine.processor.encode(target, out_type=str)]
        mask = torch.zeros(1, 1, 1, len(a))
        inputs = torch.tensor([[len(pieces) - 1, *b]])
        with torch.no_grad():
            memory = lean.encode(torch.tensor([a]), mask)
            _, scores = lean.decode(inputs, memory, mask)
        wanted = scores[layer][0, 0].softmax(-1).numpy()
        assert table.shape == wanted.shape
        assert abs(table - wanted).max() < 1e-3


def test_goes_on_where_it_stopped(
    recipe: ModuleType, data: Path, trained: Path, tmp_path: Path
) -> None:
    """A run that was stopped half-way ends with the very same model."""
    for path in trained.glob("store-*.npz"):
        shutil.copy(path, tmp_path)
    common = [*given(data), "--work", str(tmp_path), "--no-measure", *TINY, "--steps", "8"]
    assert recipe.main([*common, "--stop-after", "3"]) == 0
    assert not (tmp_path / "model").exists()
    assert recipe.main(common) == 0
    first = (trained / "model" / "model.safetensors").read_bytes()
    assert first == (tmp_path / "model" / "model.safetensors").read_bytes()


def test_packed_run_comes_back_in_parts(
    recipe: ModuleType, data: Path, trained: Path, tmp_path: Path
) -> None:
    """Packed data train elsewhere, and the weights come back in small files."""
    from transformers import MarianMTModel

    packed, away = tmp_path / "compact.npz", tmp_path / "away"
    common = [*given(data), "--work", str(trained), *TINY]
    assert recipe.main([*common, "--pack", str(packed)]) == 0
    there = ["--packed", str(packed), "--work", str(away), *TINY, "half=True", "--steps", "3"]
    assert recipe.main(there) == 0
    files = list((away / "parts").glob("weights-*.npz"))
    assert files
    assert all(path.stat().st_size < 16 * 2**20 for path in files)
    back = ["--packed", str(packed), "--parts", str(away / "parts"), "--work", str(away)]
    card = tmp_path / "card.md"
    assert recipe.main([*back, *given(data), "--no-measure", "--card", str(card)]) == 0
    assert MarianMTModel.from_pretrained(away / "model").config.d_model == 32
    assert "sha256" in card.read_text(encoding="utf-8")


def test_trains_a_model_further(
    recipe: ModuleType, data: Path, trained: Path, tmp_path: Path
) -> None:
    """A model keeps its vocabulary and size and learns from Ukrainian made out of Russian."""
    from compact.store import Store

    common = [*given(data), "--work", str(tmp_path), "--no-measure", "--half", *TINY]
    more = ["--start", str(trained / "out"), "--labels", "parallax", "--sister"]
    assert recipe.main([*common, "--steps", "3", *more, "--out", str(tmp_path / "out")]) == 0
    for name in ("source.spm", "vocab.json"):
        assert (tmp_path / "out" / name).read_bytes() == (trained / "out" / name).read_bytes()
    config, other = (
        json.loads((folder / "out" / "config.json").read_text(encoding="utf-8"))
        for folder in (tmp_path, trained)
    )
    assert config == other
    made = (tmp_path / "sister.tsv").read_text(encoding="utf-8").splitlines()
    store = Store.load(next(tmp_path.glob("store-*.npz")))
    plain = Store.load(next(trained.glob("store-*.npz")))
    assert made
    assert len(plain) <= len(store) <= len(plain) + len(made)
    # The mean of its weights and those that it began with, here of these alone.
    kept = [*more, "--keep", "1", "--out", str(tmp_path / "kept")]
    assert recipe.main([*common, "--steps", "3", *kept]) == 0
    whole = [folder / "model.safetensors" for folder in (trained / "out", tmp_path / "kept")]
    assert (
        whole[0].read_bytes()
        == whole[1].read_bytes()
        != (tmp_path / "out" / "model.safetensors").read_bytes()
    )


def test_a_deeper_encoder_starts_as_the_old_one(
    recipe: ModuleType, data: Path, trained: Path, tmp_path: Path
) -> None:
    """New layers stand behind old ones and change next to nothing before they are trained."""
    import torch
    from compact.export import load_weights, read_shape
    from compact.network import deepen

    old, new = (load_weights(trained / "out") for _ in range(2))
    first = old.model.encoder.layers[0].fc1.weight
    deepen(new, replace(read_shape(trained / "out"), encoder_layers=4), seed=7)
    layers = new.model.encoder.layers
    assert [bool((layer.fc2.weight == 0).all()) for layer in layers] == [False, True] * 2
    assert torch.equal(layers[0].fc1.weight, first)
    source, mask = torch.tensor([[5, 9, 30, 7, 12, 0]]), torch.zeros(1, 1, 1, 6)
    with torch.no_grad():
        before, after = (network.encode(source, mask) for network in (old, new))
    assert torch.nn.functional.cosine_similarity(before, after, dim=-1).min() > 0.98
    options = ["--encoder-layers", "3", "--start", str(trained / "out"), "--labels", "parallax"]
    common = [*given(data), "--work", str(tmp_path), "--no-measure", *TINY, "--steps", "2"]
    assert recipe.main([*common, *options, "--out", str(tmp_path / "out")]) == 0
    assert read_shape(tmp_path / "out").encoder_layers == 3


def test_ukrainian_is_made_of_russian() -> None:
    """Phrases that were met, forms of lemmas that were, words spelled alike; else nothing."""
    from compact.sister import Sister

    taught = [
        ("Посол покинул переговоры .", "Посол залишив перемовини ."),
        ("Она покинула город .", "Вона залишила місто ."),
        ("В городе было тихо .", "У місті було тихо ."),
    ]
    aligned = [(a.split(), b.split(), [(n, n) for n in range(len(a.split()))]) for a, b in taught]
    texts = [b for _, b in taught] + ["Кордон закрито ."] * 4
    sister = Sister(aligned, texts, {("граница", "NOUN"): {"кордон": 1.0}})

    def translate(text: str) -> str | None:
        made, known = sister.translate(text)
        return made if known else None

    assert translate("«Покинул переговоры», 12.") == "«Залишив перемовини», 12."
    assert translate("Она в городе.") == "Вона у місті."
    # Forms of lemmas that were met, spelled alike, or that share their English.
    assert translate("Послы покинули город.") == "Посли залишили місто."
    assert translate("Экономическая дипломатия.") == "Економічна дипломатія."
    assert translate("Покинула границу.") == "Залишила кордон."
    # A name is written in Ukrainian letters; a common word that nothing is like spoils a sentence.
    assert translate("Она покинула Зыкинск.") == "Вона залишила Зикінск."
    assert translate("Она покинула струйныйх.") is None


def test_phrases_stay_within_their_links() -> None:
    """A phrase has no word whose link leaves it, and the marks and numbers of its translation."""
    from compact.phrases import phrase_pairs

    found = set(phrase_pairs(list("abc"), list("xyz"), [(0, 0), (1, 2), (2, 1)]))
    assert (("a",), ("x",)) in found
    assert (("b", "c"), ("y", "z")) in found
    assert (("a", "b"), ("x", "y")) not in found
    assert (("a", "b", "c"), ("x", "y", "z")) in found
    # A word without a link goes with either neighbour, a mark only with its like.
    loose = set(phrase_pairs(["a", "b"], ["x", "y", "z"], [(0, 0), (1, 2)]))
    assert (("a",), ("x", "y")) in loose
    assert (("b",), ("y", "z")) in loose
    assert set(phrase_pairs(["a"], ["x", "!"], [(0, 0)])) == {(("a",), ("x",))}


def test_words_that_follow_each_other_are_likely() -> None:
    """The model of word order prefers what it met, and gives a distribution."""
    from compact.phrases import Trigrams

    model = Trigrams([["a", "b", "c"], ["a", "b", "d"], ["b", "a"]], unseen=10)
    assert model("a", "b", "c") > model("a", "b", "a")
    assert model("a", "b", "never met") < model("a", "b", "d")
    met = {"a", "b", "c", "d", "</s>"}
    total = sum(2.718281828459045 ** model("a", "b", word) for word in met)
    assert 0.5 < total < 1


def test_a_packed_run_needs_torch_and_numpy_only() -> None:
    """What a machine without the other libraries imports, it can import."""
    code = (
        "import sys\n"
        "for name in ('sentencepiece', 'safetensors', 'ctranslate2', 'thot', 'transformers'):\n"
        "    sys.modules[name] = None\n"
        "import compact.parts, compact.training\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT / "scripts")


def test_labels_follow_words_and_names() -> None:
    """Links between words become rows of attention that sum to one; names go piece by piece."""
    import numpy as np
    from compact.labels import piece_links

    source = (["the", "border", "Chidiac"], np.asarray([0, 1, 1, 2, 2]))
    target = (["кордон", "Шідьяк"], np.asarray([0, 1, 1]))
    found = piece_links([(1, 0), (2, 1)], source, target)
    assert {(0, 1, 0.5), (0, 2, 0.5), (1, 3, 1.0), (2, 4, 1.0)} == set(found)


def test_writes_translations_like_newspapers() -> None:
    """Quotation marks, apostrophes and ё are made uniform in the translations."""
    from compact.corpus import tidy_target

    assert tidy_target('Він назвав це "п\'яним" жартом.', "uk") == "Він назвав це «п’яним» жартом."
    assert tidy_target("Её «всё»", "ru") == "Ее «все»"
