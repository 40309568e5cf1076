#include "EmbeddedFiles.h"

// One constant per file; `#embed` makes the build depend on the file itself. The zero behind each
// keeps an empty file legal and is not counted.

static const unsigned char forms_2008_yaml[] = {
#embed "../Disclosure/Forms/2008.yaml" suffix(, )
    0};
static const unsigned char forms_2019_yaml[] = {
#embed "../Disclosure/Forms/2019.yaml" suffix(, )
    0};
static const unsigned char forms_2021_yaml[] = {
#embed "../Disclosure/Forms/2021.yaml" suffix(, )
    0};
static const unsigned char indicators_yaml[] = {
#embed "../Disclosure/Forms/indicators.yaml" suffix(, )
    0};
static const unsigned char regions_tsv[] = {
#embed "../Disclosure/Model/regions.tsv" suffix(, )
    0};
static const unsigned char css_10_tokens_css[] = {
#embed "../../Templates/css/10-tokens.css" suffix(, )
    0};
static const unsigned char css_20_base_css[] = {
#embed "../../Templates/css/20-base.css" suffix(, )
    0};
static const unsigned char css_30_chart_css[] = {
#embed "../../Templates/css/30-chart.css" suffix(, )
    0};
static const unsigned char css_40_table_css[] = {
#embed "../../Templates/css/40-table.css" suffix(, )
    0};
static const unsigned char css_50_parts_css[] = {
#embed "../../Templates/css/50-parts.css" suffix(, )
    0};
static const unsigned char css_60_pages_css[] = {
#embed "../../Templates/css/60-pages.css" suffix(, )
    0};
static const unsigned char icon_svg[] = {
#embed "../../Templates/icon.svg" suffix(, )
    0};
static const unsigned char layout_mustache[] = {
#embed "../../Templates/layout.mustache" suffix(, )
    0};
static const unsigned char new_990101_education_2024_txt[] = {
#embed "../../Templates/new/990101-education/2024.txt" suffix(, )
    0};
static const unsigned char new_990101_2023_txt[] = {
#embed "../../Templates/new/990101/2023.txt" suffix(, )
    0};
static const unsigned char new_990101_2024_txt[] = {
#embed "../../Templates/new/990101/2024.txt" suffix(, )
    0};
static const unsigned char new_README_md[] = {
#embed "../../Templates/new/README.md" suffix(, )
    0};
static const unsigned char new_forms_README_md[] = {
#embed "../../Templates/new/forms/README.md" suffix(, )
    0};
static const unsigned char new_gitignore[] = {
#embed "../../Templates/new/gitignore" suffix(, )
    0};
static const unsigned char new_publishers_tsv[] = {
#embed "../../Templates/new/publishers.tsv" suffix(, )
    0};
static const unsigned char new_regions_tsv[] = {
#embed "../../Templates/new/regions.tsv" suffix(, )
    0};
static const unsigned char new_templates_README_md[] = {
#embed "../../Templates/new/templates/README.md" suffix(, )
    0};
static const unsigned char pages_about_mustache[] = {
#embed "../../Templates/pages/about.mustache" suffix(, )
    0};
static const unsigned char pages_city_mustache[] = {
#embed "../../Templates/pages/city.mustache" suffix(, )
    0};
static const unsigned char pages_data_mustache[] = {
#embed "../../Templates/pages/data.mustache" suffix(, )
    0};
static const unsigned char pages_district_mustache[] = {
#embed "../../Templates/pages/district.mustache" suffix(, )
    0};
static const unsigned char pages_home_mustache[] = {
#embed "../../Templates/pages/home.mustache" suffix(, )
    0};
static const unsigned char pages_indicator_of_year_mustache[] = {
#embed "../../Templates/pages/indicator-of-year.mustache" suffix(, )
    0};
static const unsigned char pages_indicator_mustache[] = {
#embed "../../Templates/pages/indicator.mustache" suffix(, )
    0};
static const unsigned char pages_indicators_mustache[] = {
#embed "../../Templates/pages/indicators.mustache" suffix(, )
    0};
static const unsigned char pages_method_mustache[] = {
#embed "../../Templates/pages/method.mustache" suffix(, )
    0};
static const unsigned char pages_moved_mustache[] = {
#embed "../../Templates/pages/moved.mustache" suffix(, )
    0};
static const unsigned char pages_not_found_mustache[] = {
#embed "../../Templates/pages/not-found.mustache" suffix(, )
    0};
static const unsigned char pages_province_mustache[] = {
#embed "../../Templates/pages/province.mustache" suffix(, )
    0};
static const unsigned char pages_publisher_mustache[] = {
#embed "../../Templates/pages/publisher.mustache" suffix(, )
    0};
static const unsigned char pages_quality_mustache[] = {
#embed "../../Templates/pages/quality.mustache" suffix(, )
    0};
static const unsigned char pages_regions_mustache[] = {
#embed "../../Templates/pages/regions.mustache" suffix(, )
    0};
static const unsigned char pages_report_mustache[] = {
#embed "../../Templates/pages/report.mustache" suffix(, )
    0};
static const unsigned char pages_rule_mustache[] = {
#embed "../../Templates/pages/rule.mustache" suffix(, )
    0};
static const unsigned char pages_year_of_city_mustache[] = {
#embed "../../Templates/pages/year-of-city.mustache" suffix(, )
    0};
static const unsigned char pages_year_mustache[] = {
#embed "../../Templates/pages/year.mustache" suffix(, )
    0};
static const unsigned char pages_years_mustache[] = {
#embed "../../Templates/pages/years.mustache" suffix(, )
    0};
static const unsigned char parts_body_mustache[] = {
#embed "../../Templates/parts/body.mustache" suffix(, )
    0};
static const unsigned char parts_compare_figures_mustache[] = {
#embed "../../Templates/parts/compare-figures.mustache" suffix(, )
    0};
static const unsigned char parts_compare_link_mustache[] = {
#embed "../../Templates/parts/compare-link.mustache" suffix(, )
    0};
static const unsigned char parts_compare_pager_mustache[] = {
#embed "../../Templates/parts/compare-pager.mustache" suffix(, )
    0};
static const unsigned char parts_compare_switch_mustache[] = {
#embed "../../Templates/parts/compare-switch.mustache" suffix(, )
    0};
static const unsigned char parts_compare_table_mustache[] = {
#embed "../../Templates/parts/compare-table.mustache" suffix(, )
    0};
static const unsigned char parts_coverage_line_mustache[] = {
#embed "../../Templates/parts/coverage-line.mustache" suffix(, )
    0};
static const unsigned char parts_coverage_place_mustache[] = {
#embed "../../Templates/parts/coverage-place.mustache" suffix(, )
    0};
static const unsigned char parts_coverage_row_mustache[] = {
#embed "../../Templates/parts/coverage-row.mustache" suffix(, )
    0};
static const unsigned char parts_coverage_tiles_mustache[] = {
#embed "../../Templates/parts/coverage-tiles.mustache" suffix(, )
    0};
static const unsigned char parts_data_file_mustache[] = {
#embed "../../Templates/parts/data-file.mustache" suffix(, )
    0};
static const unsigned char parts_figure_mustache[] = {
#embed "../../Templates/parts/figure.mustache" suffix(, )
    0};
static const unsigned char parts_history_table_mustache[] = {
#embed "../../Templates/parts/history-table.mustache" suffix(, )
    0};
static const unsigned char parts_label_mustache[] = {
#embed "../../Templates/parts/label.mustache" suffix(, )
    0};
static const unsigned char parts_number_mustache[] = {
#embed "../../Templates/parts/number.mustache" suffix(, )
    0};
static const unsigned char parts_report_block_mustache[] = {
#embed "../../Templates/parts/report-block.mustache" suffix(, )
    0};
static const unsigned char parts_report_cell_mustache[] = {
#embed "../../Templates/parts/report-cell.mustache" suffix(, )
    0};
static const unsigned char parts_report_chapter_mustache[] = {
#embed "../../Templates/parts/report-chapter.mustache" suffix(, )
    0};
static const unsigned char parts_report_check_mustache[] = {
#embed "../../Templates/parts/report-check.mustache" suffix(, )
    0};
static const unsigned char parts_report_facts_mustache[] = {
#embed "../../Templates/parts/report-facts.mustache" suffix(, )
    0};
static const unsigned char parts_report_finding_mustache[] = {
#embed "../../Templates/parts/report-finding.mustache" suffix(, )
    0};
static const unsigned char parts_report_indicators_mustache[] = {
#embed "../../Templates/parts/report-indicators.mustache" suffix(, )
    0};
static const unsigned char parts_report_line_mustache[] = {
#embed "../../Templates/parts/report-line.mustache" suffix(, )
    0};
static const unsigned char parts_report_list_mustache[] = {
#embed "../../Templates/parts/report-list.mustache" suffix(, )
    0};
static const unsigned char parts_report_mark_mustache[] = {
#embed "../../Templates/parts/report-mark.mustache" suffix(, )
    0};
static const unsigned char parts_report_row_mustache[] = {
#embed "../../Templates/parts/report-row.mustache" suffix(, )
    0};
static const unsigned char parts_report_table_mustache[] = {
#embed "../../Templates/parts/report-table.mustache" suffix(, )
    0};
static const unsigned char strings_about_yaml[] = {
#embed "../../Templates/strings/about.yaml" suffix(, )
    0};
static const unsigned char strings_city_yaml[] = {
#embed "../../Templates/strings/city.yaml" suffix(, )
    0};
static const unsigned char strings_command_yaml[] = {
#embed "../../Templates/strings/command.yaml" suffix(, )
    0};
static const unsigned char strings_compare_yaml[] = {
#embed "../../Templates/strings/compare.yaml" suffix(, )
    0};
static const unsigned char strings_coverage_yaml[] = {
#embed "../../Templates/strings/coverage.yaml" suffix(, )
    0};
static const unsigned char strings_data_yaml[] = {
#embed "../../Templates/strings/data.yaml" suffix(, )
    0};
static const unsigned char strings_district_yaml[] = {
#embed "../../Templates/strings/district.yaml" suffix(, )
    0};
static const unsigned char strings_figures_yaml[] = {
#embed "../../Templates/strings/figures.yaml" suffix(, )
    0};
static const unsigned char strings_findings_yaml[] = {
#embed "../../Templates/strings/findings.yaml" suffix(, )
    0};
static const unsigned char strings_groups_yaml[] = {
#embed "../../Templates/strings/groups.yaml" suffix(, )
    0};
static const unsigned char strings_history_yaml[] = {
#embed "../../Templates/strings/history.yaml" suffix(, )
    0};
static const unsigned char strings_home_yaml[] = {
#embed "../../Templates/strings/home.yaml" suffix(, )
    0};
static const unsigned char strings_indicator_of_year_yaml[] = {
#embed "../../Templates/strings/indicator-of-year.yaml" suffix(, )
    0};
static const unsigned char strings_indicator_yaml[] = {
#embed "../../Templates/strings/indicator.yaml" suffix(, )
    0};
static const unsigned char strings_indicators_yaml[] = {
#embed "../../Templates/strings/indicators.yaml" suffix(, )
    0};
static const unsigned char strings_method_yaml[] = {
#embed "../../Templates/strings/method.yaml" suffix(, )
    0};
static const unsigned char strings_moved_yaml[] = {
#embed "../../Templates/strings/moved.yaml" suffix(, )
    0};
static const unsigned char strings_not_found_yaml[] = {
#embed "../../Templates/strings/not-found.yaml" suffix(, )
    0};
static const unsigned char strings_province_yaml[] = {
#embed "../../Templates/strings/province.yaml" suffix(, )
    0};
static const unsigned char strings_publisher_yaml[] = {
#embed "../../Templates/strings/publisher.yaml" suffix(, )
    0};
static const unsigned char strings_quality_yaml[] = {
#embed "../../Templates/strings/quality.yaml" suffix(, )
    0};
static const unsigned char strings_regions_yaml[] = {
#embed "../../Templates/strings/regions.yaml" suffix(, )
    0};
static const unsigned char strings_report_yaml[] = {
#embed "../../Templates/strings/report.yaml" suffix(, )
    0};
static const unsigned char strings_rule_yaml[] = {
#embed "../../Templates/strings/rule.yaml" suffix(, )
    0};
static const unsigned char strings_severities_yaml[] = {
#embed "../../Templates/strings/severities.yaml" suffix(, )
    0};
static const unsigned char strings_shell_yaml[] = {
#embed "../../Templates/strings/shell.yaml" suffix(, )
    0};
static const unsigned char strings_states_yaml[] = {
#embed "../../Templates/strings/states.yaml" suffix(, )
    0};
static const unsigned char strings_year_of_city_yaml[] = {
#embed "../../Templates/strings/year-of-city.yaml" suffix(, )
    0};
static const unsigned char strings_year_yaml[] = {
#embed "../../Templates/strings/year.yaml" suffix(, )
    0};
static const unsigned char strings_years_yaml[] = {
#embed "../../Templates/strings/years.yaml" suffix(, )
    0};

#define FILE_AT(name, bytes) {name, bytes, sizeof bytes - 1}

static const EmbeddedFile files[] = {
    FILE_AT("forms/2008.yaml", forms_2008_yaml),
    FILE_AT("forms/2019.yaml", forms_2019_yaml),
    FILE_AT("forms/2021.yaml", forms_2021_yaml),
    FILE_AT("indicators.yaml", indicators_yaml),
    FILE_AT("regions.tsv", regions_tsv),
    FILE_AT("css/10-tokens.css", css_10_tokens_css),
    FILE_AT("css/20-base.css", css_20_base_css),
    FILE_AT("css/30-chart.css", css_30_chart_css),
    FILE_AT("css/40-table.css", css_40_table_css),
    FILE_AT("css/50-parts.css", css_50_parts_css),
    FILE_AT("css/60-pages.css", css_60_pages_css),
    FILE_AT("icon.svg", icon_svg),
    FILE_AT("layout.mustache", layout_mustache),
    FILE_AT("new/990101-education/2024.txt", new_990101_education_2024_txt),
    FILE_AT("new/990101/2023.txt", new_990101_2023_txt),
    FILE_AT("new/990101/2024.txt", new_990101_2024_txt),
    FILE_AT("new/README.md", new_README_md),
    FILE_AT("new/forms/README.md", new_forms_README_md),
    FILE_AT("new/gitignore", new_gitignore),
    FILE_AT("new/publishers.tsv", new_publishers_tsv),
    FILE_AT("new/regions.tsv", new_regions_tsv),
    FILE_AT("new/templates/README.md", new_templates_README_md),
    FILE_AT("pages/about.mustache", pages_about_mustache),
    FILE_AT("pages/city.mustache", pages_city_mustache),
    FILE_AT("pages/data.mustache", pages_data_mustache),
    FILE_AT("pages/district.mustache", pages_district_mustache),
    FILE_AT("pages/home.mustache", pages_home_mustache),
    FILE_AT("pages/indicator-of-year.mustache", pages_indicator_of_year_mustache),
    FILE_AT("pages/indicator.mustache", pages_indicator_mustache),
    FILE_AT("pages/indicators.mustache", pages_indicators_mustache),
    FILE_AT("pages/method.mustache", pages_method_mustache),
    FILE_AT("pages/moved.mustache", pages_moved_mustache),
    FILE_AT("pages/not-found.mustache", pages_not_found_mustache),
    FILE_AT("pages/province.mustache", pages_province_mustache),
    FILE_AT("pages/publisher.mustache", pages_publisher_mustache),
    FILE_AT("pages/quality.mustache", pages_quality_mustache),
    FILE_AT("pages/regions.mustache", pages_regions_mustache),
    FILE_AT("pages/report.mustache", pages_report_mustache),
    FILE_AT("pages/rule.mustache", pages_rule_mustache),
    FILE_AT("pages/year-of-city.mustache", pages_year_of_city_mustache),
    FILE_AT("pages/year.mustache", pages_year_mustache),
    FILE_AT("pages/years.mustache", pages_years_mustache),
    FILE_AT("parts/body.mustache", parts_body_mustache),
    FILE_AT("parts/compare-figures.mustache", parts_compare_figures_mustache),
    FILE_AT("parts/compare-link.mustache", parts_compare_link_mustache),
    FILE_AT("parts/compare-pager.mustache", parts_compare_pager_mustache),
    FILE_AT("parts/compare-switch.mustache", parts_compare_switch_mustache),
    FILE_AT("parts/compare-table.mustache", parts_compare_table_mustache),
    FILE_AT("parts/coverage-line.mustache", parts_coverage_line_mustache),
    FILE_AT("parts/coverage-place.mustache", parts_coverage_place_mustache),
    FILE_AT("parts/coverage-row.mustache", parts_coverage_row_mustache),
    FILE_AT("parts/coverage-tiles.mustache", parts_coverage_tiles_mustache),
    FILE_AT("parts/data-file.mustache", parts_data_file_mustache),
    FILE_AT("parts/figure.mustache", parts_figure_mustache),
    FILE_AT("parts/history-table.mustache", parts_history_table_mustache),
    FILE_AT("parts/label.mustache", parts_label_mustache),
    FILE_AT("parts/number.mustache", parts_number_mustache),
    FILE_AT("parts/report-block.mustache", parts_report_block_mustache),
    FILE_AT("parts/report-cell.mustache", parts_report_cell_mustache),
    FILE_AT("parts/report-chapter.mustache", parts_report_chapter_mustache),
    FILE_AT("parts/report-check.mustache", parts_report_check_mustache),
    FILE_AT("parts/report-facts.mustache", parts_report_facts_mustache),
    FILE_AT("parts/report-finding.mustache", parts_report_finding_mustache),
    FILE_AT("parts/report-indicators.mustache", parts_report_indicators_mustache),
    FILE_AT("parts/report-line.mustache", parts_report_line_mustache),
    FILE_AT("parts/report-list.mustache", parts_report_list_mustache),
    FILE_AT("parts/report-mark.mustache", parts_report_mark_mustache),
    FILE_AT("parts/report-row.mustache", parts_report_row_mustache),
    FILE_AT("parts/report-table.mustache", parts_report_table_mustache),
    FILE_AT("strings/about.yaml", strings_about_yaml),
    FILE_AT("strings/city.yaml", strings_city_yaml),
    FILE_AT("strings/command.yaml", strings_command_yaml),
    FILE_AT("strings/compare.yaml", strings_compare_yaml),
    FILE_AT("strings/coverage.yaml", strings_coverage_yaml),
    FILE_AT("strings/data.yaml", strings_data_yaml),
    FILE_AT("strings/district.yaml", strings_district_yaml),
    FILE_AT("strings/figures.yaml", strings_figures_yaml),
    FILE_AT("strings/findings.yaml", strings_findings_yaml),
    FILE_AT("strings/groups.yaml", strings_groups_yaml),
    FILE_AT("strings/history.yaml", strings_history_yaml),
    FILE_AT("strings/home.yaml", strings_home_yaml),
    FILE_AT("strings/indicator-of-year.yaml", strings_indicator_of_year_yaml),
    FILE_AT("strings/indicator.yaml", strings_indicator_yaml),
    FILE_AT("strings/indicators.yaml", strings_indicators_yaml),
    FILE_AT("strings/method.yaml", strings_method_yaml),
    FILE_AT("strings/moved.yaml", strings_moved_yaml),
    FILE_AT("strings/not-found.yaml", strings_not_found_yaml),
    FILE_AT("strings/province.yaml", strings_province_yaml),
    FILE_AT("strings/publisher.yaml", strings_publisher_yaml),
    FILE_AT("strings/quality.yaml", strings_quality_yaml),
    FILE_AT("strings/regions.yaml", strings_regions_yaml),
    FILE_AT("strings/report.yaml", strings_report_yaml),
    FILE_AT("strings/rule.yaml", strings_rule_yaml),
    FILE_AT("strings/severities.yaml", strings_severities_yaml),
    FILE_AT("strings/shell.yaml", strings_shell_yaml),
    FILE_AT("strings/states.yaml", strings_states_yaml),
    FILE_AT("strings/year-of-city.yaml", strings_year_of_city_yaml),
    FILE_AT("strings/year.yaml", strings_year_yaml),
    FILE_AT("strings/years.yaml", strings_years_yaml),
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedFile embedded_file_at(size_t index) { return files[index]; }
