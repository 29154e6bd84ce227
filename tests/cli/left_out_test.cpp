// SPDX-License-Identifier: Apache-2.0
// Every caution of the shipped rules on one person: what leaves the shipped plan, what comes
// instead, and that nothing which is left, routines included, asks for what the caution forbids.
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;
using Json = nlohmann::json;

namespace {

using Names = std::set<std::string>;

struct Limit {
  std::string name;
  std::string answers;  ///< on top of the desk worker's
  Names leaves;         ///< forms ("pack/exercise" or "pack/exercise#variant") that she loses
  Names comes;          ///< forms that she has only now
  Names forbidden;      ///< demands
};

const Names end_ranges = {"end_range_flexion", "end_range_extension", "end_range_rotation",
                          "end_range_side_bend"};
const Names neck = {"neck_stretch", "neck_end_range", "neck_pressure"};

Names both(Names one, const Names& other) {
  one.insert(other.begin(), other.end());
  return one;
}

const std::vector<Limit> limits = {
    {"thin bones",
     R"({"body_risk": ["thin_bones"], "small_start": "no"})",
     {"desk/chair-twist", "desk/chair-extension", "rehab/foam-rolling", "yoga/childs-pose"},
     {"desk/chair-extension#lift-only", "desk/rhomboid-reach#smaller-reach"},
     both(end_ranges, {"loaded_spine", "roller_pressure", "another_person"})},
    {"steroids for months",
     R"({"body_risk": ["steroids"], "small_start": "no"})",
     {"desk/chair-twist", "rehab/foam-rolling"},
     {"rehab/arm-openings#hand-on-ribs"},
     both(end_ranges, {"loaded_spine", "roller_pressure"})},
    {"the age of 84",
     R"({"age": 84, "older_signs": "none", "small_start": "no"})",
     {"desk/chair-twist", "yoga/supine-twist"},
     {"desk/chair-extension#lift-only", "desk/lat-side-stretch#arm-down"},
     both(end_ranges, {"loaded_spine", "roller_pressure", "balance"})},
    {"a wound",
     R"({"health_limits": ["wound"]})",
     {"rehab/foam-rolling"},
     {},
     {"roller_pressure", "another_person"}},
    {"blood thinners",
     R"({"body_risk": ["blood_thinner"], "thinner_pain": "no"})",
     {"rehab/foam-rolling"},
     {},
     {"roller_pressure", "another_person"}},
    {"a clot", R"({"health_limits": ["clot"]})", {"rehab/foam-rolling"}, {}, {"roller_pressure"}},
    {"rheumatoid arthritis",
     R"({"history": ["inflammatory_arthritis"]})",
     {"desk/ear-to-shoulder", "desk/levator-stretch", "rehab/arm-openings", "desk/seated-fold"},
     {"desk/ear-to-shoulder#small-tilt", "rehab/arm-openings#hand-on-ribs"},
     neck},
    {"a neck to be careful with",
     R"({"body_limits": ["neck"]})",
     {"desk/ear-to-shoulder", "desk/levator-stretch"},
     {"desk/ear-to-shoulder#small-tilt"},
     neck},
    {"a stuck neck",
     R"({"duration_weeks": 0, "onset": "woke_with_it", "feel": ["stuck"], "night_pain": "no"})",
     {"desk/ear-to-shoulder", "desk/levator-stretch"},
     {"desk/ear-to-shoulder#small-tilt"},
     neck},
    {"dizziness",
     R"({"body_limits": ["dizziness"]})",
     {"desk/levator-stretch", "yoga/childs-pose", "rehab/w-to-y", "rehab/standing-warm-up"},
     {"desk/seated-fold#arms-on-desk", "rehab/blade-squeeze"},
     both(neck, {"head_turn", "head_below_heart", "getting_to_floor", "balance", "arms_overhead"})},
    {"legs that tire",
     R"({"body_limits": ["leaning"]})",
     {"rehab/prone-extension", "yoga/crocodile", "desk/chair-extension"},
     {"desk/chair-extension#lift-only"},
     {"lying_face_down", "end_range_extension"}},
    {"sore knees",
     R"({"body_limits": ["knees"]})",
     {"yoga/childs-pose", "rehab/bird-dog"},
     {},
     {"kneeling"}},
    {"sore wrists",
     R"({"body_limits": ["wrists"]})",
     {"rehab/wall-push-up", "rehab/bird-dog"},
     {"rehab/wall-push-up#fists"},
     {"weight_on_hands"}},
    {"a sore shoulder",
     R"({"body_limits": ["shoulders"]})",
     {"rehab/w-to-y", "rehab/wall-angels", "rehab/standing-warm-up"},
     {"rehab/corner-stretch#lower-arms", "desk/lat-side-stretch#arm-down"},
     {"arms_overhead", "arms_behind_back", "shoulder_end_range"}},
    {"pregnancy, week 15",
     R"({"pregnancy": "pregnant", "pregnancy_signs": "none", "pregnancy_weeks": 15})",
     {"rehab/prone-extension", "yoga/crocodile", "desk/chair-twist", "rehab/foam-rolling"},
     {"rehab/arm-openings#hand-on-ribs"},
     {"lying_face_down", "breath_hold", "straining", "roller_pressure"}},
    {"pregnancy, week 16",
     R"({"pregnancy": "pregnant", "pregnancy_signs": "none", "pregnancy_weeks": 16})",
     {"rehab/towel-roll-lie", "rehab/lying-hamstring-stretch", "rehab/prone-extension"},
     {"rehab/arm-openings#hand-on-ribs"},
     {"lying_on_back", "lying_face_down", "breath_hold", "straining", "roller_pressure"}},
    {"high blood pressure",
     R"({"health_limits": ["pressure"]})",
     {"desk/seated-fold", "yoga/childs-pose"},
     {"desk/seated-fold#arms-on-desk", "yoga/childs-pose#upright"},
     {"breath_hold", "straining", "head_below_heart", "neck_pressure"}},
    {"heart disease",
     R"({"health_limits": ["heart"]})",
     {"desk/seated-fold", "yoga/childs-pose"},
     {"desk/seated-fold#arms-on-desk"},
     {"breath_hold", "straining", "head_below_heart"}},
    {"pressure that is well controlled",
     R"({"health_limits": ["pressure_controlled"]})",
     {"advice four-four-six"},
     {},
     {"breath_hold", "straining"}},
    {"glaucoma",
     R"({"health_limits": ["eyes"]})",
     {"desk/seated-fold", "yoga/childs-pose", "yoga/crocodile", "rehab/bird-dog"},
     {"desk/seated-fold#arms-on-desk", "yoga/childs-pose#upright"},
     {"head_below_heart", "head_level"}},
    {"bendy joints",
     R"({"body_limits": ["hypermobile"]})",
     {"desk/chair-twist", "rehab/corner-stretch", "desk/linked-elbows"},
     {"rehab/corner-stretch#lower-arms", "desk/linked-elbows#self-hug"},
     both(both(end_ranges, neck), {"shoulder_end_range"})},
    {"heartburn",
     R"({"health_limits": ["reflux"]})",
     {"desk/seated-fold", "yoga/childs-pose", "yoga/crocodile"},
     {"desk/seated-fold#arms-on-desk"},
     {"head_below_heart", "head_level", "lying_face_down", "straining"}},
    {"a hernia",
     R"({"health_limits": ["hernia"]})",
     {"rehab/prone-extension", "desk/seated-fold", "advice four-four-six"},
     {"desk/seated-fold#arms-on-desk"},
     {"head_below_heart", "straining", "breath_hold", "lying_face_down"}},
    {"a fresh strain",
     R"({"duration_weeks": 0, "onset": "after_effort", "context": ["hard_effort"]})",
     {"rehab/w-to-y", "rehab/band-row", "rehab/wall-push-up", "desk/chair-twist"},
     {"desk/chair-extension#lift-only", "desk/lat-side-stretch#arm-down", "advice soreness"},
     both(end_ranges, {"muscle_load", "straining", "loaded_spine", "roller_pressure"})},
    {"a fresh knock",
     R"({"duration_weeks": 0, "injury": "minor", "injury_signs": "none", "night_pain": "no"})",
     {"rehab/wall-push-up", "desk/chair-twist", "desk/levator-stretch"},
     {"desk/chair-extension#lift-only", "desk/ear-to-shoulder#small-tilt"},
     both(both(end_ranges, neck), {"muscle_load", "straining", "loaded_spine"})},
    {"a floor out of reach",
     R"({"body_limits": ["floor"]})",
     {"yoga/childs-pose", "rehab/arm-openings", "rehab/towel-roll-lie"},
     {"rehab/blade-squeeze"},
     {"getting_to_floor", "balance"}},
};

/// The demands of every shipped form.
const std::map<std::string, Names>& demands_of_forms() {
  static const auto all = [] {
    std::map<std::string, Names> found;
    const auto shown = Json::parse(run_shipped({"exercises", "--format", "json"}).out);
    for (const auto& pack : shown["packs"]) {
      for (const auto& exercise : pack["exercises"]) {
        const auto name = pack["id"].get<std::string>() + "/" + exercise["id"].get<std::string>();
        found[name] = exercise["demands"].get<Names>();
        for (const auto& variant : exercise["variants"]) {
          found[name + "#" + variant["id"].get<std::string>()] = variant["demands"].get<Names>();
        }
      }
    }
    return found;
  }();
  return all;
}

std::string form(std::string name, const Json& variant) {
  if (variant.is_null()) return name;
  const auto& id = variant.is_object() ? variant["id"] : variant;
  return std::move(name) + "#" + id.get<std::string>();
}

/// Whatever the longest plan offers to the desk worker with these answers besides: her exercises,
/// the parts of her routines, and the advice as "advice ID".
Names offered(const std::string& answers) {
  auto person = Json::parse(file_text(house / "samples" / "desk-worker.json"));
  person.update(Json::parse(answers));
  const auto run =
      run_shipped({"plan", "-", "--format", "json", "--minutes", "120", "--max-exercises", "20",
                   "--equipment", "foam_roller,resistance_band"},
                  person.dump());
  INFO(run.err);
  REQUIRE(run.status == 0);
  const auto plan = Json::parse(run.out);
  REQUIRE(plan.contains("exercises"));
  Names names;
  for (const auto* list : {"warm_up", "exercises"}) {
    for (const auto& one : plan[list]) {
      const auto pack = one["pack"].get<std::string>();
      names.insert(form(pack + "/" + one["id"].get<std::string>(), one["variant"]));
    }
  }
  for (const auto& routine : plan["routines"]) {
    for (const auto& part : routine["parts"]) names.insert(form(part["id"], part["variant"]));
  }
  for (const auto& one : plan["advice"]) {
    names.insert("advice " + one["id"].get<std::string>());
  }
  return names;
}

}  // namespace

TEST_CASE("a limit takes out what it should, and something else comes", "[cli][limits]") {
  const auto before = offered("{}");
  for (const auto& limit : limits) {
    DYNAMIC_SECTION(limit.name) {
      const auto after = offered(limit.answers);
      CHECK(after.size() > 3);
      for (const auto& name : limit.leaves) {
        INFO(name);
        CHECK(before.contains(name));
        CHECK_FALSE(after.contains(name));
      }
      for (const auto& name : limit.comes) {
        INFO(name);
        CHECK_FALSE(before.contains(name));
        CHECK(after.contains(name));
      }
    }
  }
}

TEST_CASE("nothing that is offered asks for what a limit forbids", "[cli][limits]") {
  const auto& demands = demands_of_forms();
  for (const auto& limit : limits) {
    DYNAMIC_SECTION(limit.name) {
      for (const auto& name : offered(limit.answers)) {
        if (name.starts_with("advice ")) continue;
        REQUIRE(demands.contains(name));
        for (const auto& demand : demands.at(name)) {
          INFO(name << ": " << demand);
          CHECK_FALSE(limit.forbidden.contains(demand));
        }
      }
    }
  }
}
